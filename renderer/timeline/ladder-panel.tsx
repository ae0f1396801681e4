import { IconAlertTriangle, IconEyeOff } from '@tabler/icons-react'
import { useCallback } from 'react'
import type { Ladder, RungChange, RungKind } from '../../shared/ladder.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import { useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { Panel } from '../ui/panel.tsx'
import { silenceWords } from './gap-words.ts'
import styles from './ladder-panel.module.css'
import { ladderDisorderWords } from './order-words.ts'
import { RungRow } from './rung-row.tsx'

interface LadderPanelProps {
  readonly storyId: string
  readonly ladder: Ladder
  readonly people: readonly HeardStakeholder[]
}

/** The escalation ladder: six rungs to fill in, the silent days computed from them, and what does not add up. */
export function LadderPanel({ storyId, ladder, people }: LadderPanelProps) {
  const { mutateAsync } = useCommand('ladder.change')
  const { mutate: clear } = useCommand('ladder.clear')
  const save = useCallback((kind: RungKind, change: RungChange) => mutateAsync({ storyId, kind, change }), [mutateAsync, storyId])
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null
  const silences = [ladder.silence, ladder.leaderSilence].filter((silence) => silence !== null)
  const told = [...new Map(silences.map((silence) => [silence.until, silence])).values()]
  return (
    <Panel title="Escalation ladder">
      <div className={styles['sums']} role="status">
        {told.map((silence) => (
          <p key={silence.until} className={styles['silence']}>
            <IconEyeOff size={16} aria-hidden className={styles['sign']} />
            {silenceWords(silence, nameOf(silence.stakeholderId))}
          </p>
        ))}
        {ladderDisorderWords(ladder).map((words) => (
          <p key={words} className={styles['disorder']}>
            <IconAlertTriangle size={16} aria-hidden className={styles['sign']} />
            {words}
          </p>
        ))}
        {told.length === 0 && <p className="quiet">Give “I knew” and “Told somebody” a date, and the days between are counted.</p>}
      </div>
      <ol className={styles['rungs']}>
        {ladder.rungs.map((rung, index) => (
          <RungRow
            key={rung.kind}
            rung={rung}
            number={index + 1}
            gap={ladder.gaps.find(({ to }) => to === rung.kind) ?? null}
            people={people}
            save={save}
            onClear={() => clear({ storyId, kind: rung.kind }, { onError: tellFailure })}
          />
        ))}
      </ol>
    </Panel>
  )
}
