import { Button, Group } from '@mantine/core'
import { IconMicrophoneOff } from '@tabler/icons-react'
import type { SessionDetail } from '../../shared/session.ts'
import { MicrophoneSetting } from '../recorder/microphone-setting.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import note from '../ui/note.module.css'
import { Panel } from '../ui/panel.tsx'
import { Screen } from '../ui/screen.tsx'
import { isDeaf, type Broken } from './broken.ts'
import { UnfinishedActions } from './unfinished-actions.tsx'
import { standingWords } from './session-words.ts'

interface RoomGateProps {
  readonly detail: SessionDetail
  /** Why the room could not stay open; null where it was simply left. */
  readonly broken: Broken | null
  readonly onResume: (isTyped: boolean) => void
}

/** Before a room whose session was broken off: resume it, aloud or by typing, or end it. */
export function RoomGate({ detail: { session }, broken, onResume }: RoomGateProps) {
  const isTyped = session.settings.answers === 'typed'
  const needsMicrophone = !isTyped && isDeaf(broken)
  return (
    <Screen title="The room" heading="This session stands still" width="reading">
      {broken?.kind === 'failed' && <FailureNote failure={broken.failure} />}
      {broken?.kind === 'microphone_gone' && (
        <div role="alert" className={note['note']}>
          <IconMicrophoneOff size={20} aria-hidden className={note['icon']} />
          <div className={note['body']}>
            <p className={note['what']}>The microphone went away. What you had said until then is kept.</p>
            <p className={note['next']}>Plug it in again or choose another below and go on aloud, or go on by typing. The question waits, and the clock stands.</p>
          </div>
        </div>
      )}
      <p>{standingWords(session)} Nothing that was said is lost; the pause is written down and shown in the debrief.</p>
      {needsMicrophone && (
        <Panel title="Your microphone">
          <MicrophoneSetting />
        </Panel>
      )}
      <Group gap="sm" mt="lg">
        <UnfinishedActions session={session} resumeWords={needsMicrophone ? 'Go on aloud' : 'Resume it'} onResume={() => onResume(isTyped)} />
        {!isTyped && (
          <Button variant="default" onClick={() => onResume(true)}>
            Go on by typing
          </Button>
        )}
      </Group>
    </Screen>
  )
}
