import { Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconCopy, IconPencil, IconPencilOff, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import type { Correction } from '../../shared/correction.ts'
import type { Unplaced } from '../../shared/reanchor.ts'
import { transcriptText, type PlacedWord } from '../../shared/transcript.ts'
import { useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { clockWords } from '../ui/time-words.ts'
import { copyText } from './copy-text.ts'
import styles from './transcript-tools.module.css'

interface TranscriptToolsProps {
  readonly takeId: string
  readonly text: string
  readonly words: readonly PlacedWord[]
  readonly corrections: readonly Correction[]
  readonly unplaced: readonly Unplaced[]
  /** Whether the take has sound and is not being transcribed. */
  readonly canTranscribe: boolean
}

/** Copies the words, and lists what was corrected in them, each to be taken back. */
export function TranscriptTools({ takeId, text, words, corrections, unplaced, canTranscribe }: TranscriptToolsProps) {
  const undo = useCommand('transcripts.undoCorrection')
  const restore = useCommand('transcripts.restore')
  const letGo = useCommand('transcripts.letGo')
  const again = useCommand('transcriptions.start')
  const [isCopied, setIsCopied] = useState(false)
  return (
    <div className={styles['tools']}>
      <Group gap="sm">
        <Button variant="default" size="xs" leftSection={<IconCopy size={14} aria-hidden />} onClick={() => setIsCopied(copyText(text))}>
          Copy the words
        </Button>
        {corrections.length > 0 && (
          <Button variant="default" size="xs" leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={() => restore.mutate({ takeId }, { onError: tellFailure })}>
            Restore what was heard
          </Button>
        )}
        {canTranscribe && (
          <Button variant="default" size="xs" leftSection={<IconRefresh size={14} aria-hidden />} onClick={() => again.mutate({ takeId }, { onError: tellFailure })}>
            Transcribe again
          </Button>
        )}
        <span role="status" className="quiet">
          {isCopied && 'Copied.'}
        </span>
      </Group>
      {corrections.length > 0 && (
        <ul aria-label="Corrections" className={styles['corrections']}>
          {corrections.map((correction) => {
            const shown = transcriptText(words.slice(correction.from, correction.to))
            const at = words[correction.from]?.t0Ms ?? words.at(-1)?.t1Ms ?? 0
            return (
              <li key={correction.id}>
                <IconPencil size={14} aria-hidden />
                <span>
                  <span className="figures">{clockWords(at)}</span> {shown === '' ? <>taken out: “{correction.heard}”</> : <>“{shown}”, heard as “{correction.heard}”</>}
                  {correction.maker === 'names' && ', by the names of your story'}
                </span>
                <Button variant="subtle" color="gray" size="compact-xs" onClick={() => undo.mutate({ takeId, correctionId: correction.id }, { onError: tellFailure })}>
                  Undo
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      {unplaced.length > 0 && (
        <>
          <p className="quiet">These corrections of earlier words found no place in the ones above. Correct the words there if they still hold, then let them go.</p>
          <ul aria-label="Corrections without a place" className={styles['corrections']}>
            {unplaced.map(({ id, t0Ms, text: put, heard }) => (
              <li key={id}>
                <IconPencilOff size={14} aria-hidden />
                <span>
                  <span className="figures">{clockWords(t0Ms)}</span> {put === '' ? <>taken out: “{heard}”</> : <>“{put}”, heard then as “{heard}”</>}
                </span>
                <Button variant="subtle" color="gray" size="compact-xs" onClick={() => letGo.mutate({ takeId, correctionId: id }, { onError: tellFailure })}>
                  Let go
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
