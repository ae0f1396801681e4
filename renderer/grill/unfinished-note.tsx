import { IconPlayerPause } from '@tabler/icons-react'
import { useAnswer } from '../ui/ask.ts'
import { navigate } from '../ui/navigation.ts'
import note from '../ui/note.module.css'
import { wishToResume } from './entry.ts'
import { standingWords } from './session-words.ts'
import { UnfinishedActions } from './unfinished-actions.tsx'

/** Offers a session that was broken off, by a crash or by leaving its room; nothing where there is none. */
export function UnfinishedNote() {
  const unfinished = useAnswer('sessions.unfinished', {}).data
  if (!unfinished) return null
  return (
    <section aria-label="Unfinished session" className={`${note['note']} ${note['plain']}`}>
      <IconPlayerPause size={20} aria-hidden className={note['icon']} />
      <div className={note['body']}>
        <p className={note['what']}>A session is unfinished.</p>
        <p className={note['next']}>{standingWords(unfinished)} Everything up to there is kept.</p>
        <div className={note['actions']}>
          <UnfinishedActions session={unfinished} onResume={() => resume(unfinished.id)} />
        </div>
      </div>
    </section>
  )
}

function resume(sessionId: string): void {
  wishToResume(sessionId)
  navigate({ screen: 'room', id: sessionId })
}
