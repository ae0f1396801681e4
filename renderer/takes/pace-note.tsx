import { Switch } from '@mantine/core'
import type { Hesitation } from '../../shared/hesitation.ts'
import type { Word } from '../../shared/transcript.ts'
import { Panel } from '../ui/panel.tsx'
import { comparedWords, paceLines, pauseWords } from './pace-words.ts'
import styles from './pace-note.module.css'

interface PaceNoteProps {
  readonly hesitation: Hesitation
  readonly words: readonly Word[]
  readonly isBundled: boolean
  readonly showsPauses: boolean
  readonly onShowPauses: (shows: boolean) => void
  /** Plays from a time in ms; null where there is no sound. */
  readonly onHear: ((ms: number) => void) | null
}

/** How the answer was paced, as the sound tells: observations beside the speaker's own median, no part of a score. */
export function PaceNote({ hesitation, words, isBundled, showsPauses, onShowPauses, onHear }: PaceNoteProps) {
  const lines = paceLines(hesitation, words)
  if (lines.length === 0) return null
  return (
    <Panel
      title="Pace"
      aside={<Switch size="xs" label="Mark pauses in the text" checked={showsPauses} onChange={(event) => onShowPauses(event.currentTarget.checked)} />}
    >
      <dl className={styles['lines']}>
        {lines.map(({ name, figure, usual }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figures">
              {figure} {usual !== null && <span className="quiet">· {usual}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {hesitation.pauses.length > 0 && (
        <details className={styles['places']}>
          <summary>Where the pauses are</summary>
          <ul>
            {hesitation.pauses.map((pause) => {
              const { at, length, before, after } = pauseWords(pause, words)
              const place = (
                <>
                  <span className="quiet figures">{at}</span>{' '}
                  <span className="words">
                    {before} <span className={`figures ${styles['length']}`}>{length}</span> {after}
                  </span>
                </>
              )
              return (
                <li key={pause.fromMs}>
                  {onHear === null ? place : <button type="button" className={styles['hear']} onClick={() => onHear(words[pause.afterWord]?.t0Ms ?? pause.fromMs)}>{place}</button>}
                </li>
              )
            })}
          </ul>
        </details>
      )}
      <p className={`quiet ${styles['note']}`}>Observations from the sound; no part of either score. {isBundled ? 'This is a sample recording, so it is held against nobody.' : comparedWords(hesitation)}</p>
    </Panel>
  )
}
