import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { demoModelName } from '../../shared/speech-model.ts'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import note from '../ui/note.module.css'

/** Offers to transcribe takes again whose words come from another model than the one in use, and tells how far that is. */
export function OutdatedTakes() {
  const outdated = useAnswer('transcriptions.outdated', {}).data
  const start = useCommand('transcriptions.startOutdated')
  const cancel = useCommand('transcriptions.cancelOutdated')
  // The demo voice understands the sample recordings only: no take is better for it.
  if (!outdated || outdated.takes === 0 || (outdated.model === demoModelName && outdated.queued === 0)) return null
  const { takes, queued, model } = outdated
  const isRunning = queued > 0
  return (
    <section aria-label="Takes of another model" className={`${note['note']} ${note['plain']}`}>
      <IconRefresh size={20} aria-hidden className={note['icon']} />
      <div className={note['body']}>
        <p className={note['what']} role="status">
          {isRunning ? `${queued} ${queued === 1 ? 'take is' : 'takes are'} left to be transcribed again with ${model}.` : `${takes} ${takes === 1 ? 'take has' : 'takes have'} words by another model than ${model}, which you use now.`}
        </p>
        <p className={note['next']}>One by one, in the background. Each keeps its words until the new ones are complete, and your corrections come along.</p>
        <div className={note['actions']}>
          {isRunning ? (
            <Button variant="default" size="xs" loading={cancel.isPending} onClick={() => cancel.mutate({}, { onError: tellFailure })}>
              Cancel the rest
            </Button>
          ) : (
            <Button variant="default" size="xs" loading={start.isPending} onClick={() => start.mutate({}, { onError: tellFailure })}>
              Transcribe them again
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}
