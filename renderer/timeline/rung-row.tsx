import { ActionIcon } from '@mantine/core'
import { IconEraser, IconHourglass } from '@tabler/icons-react'
import { isEmptyRung, type Rung, type RungChange, type RungGap, type RungKind } from '../../shared/ladder.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import { DateEntry } from '../ui/date-entry.tsx'
import { tellFailure } from '../ui/failure-note.tsx'
import { PersonChoice } from '../ui/person-choice.tsx'
import { rungWords } from '../ui/rung-words.ts'
import { TextEntry } from '../ui/text-entry.tsx'
import { gapWords } from './gap-words.ts'
import styles from './ladder-panel.module.css'

interface RungRowProps {
  readonly rung: Rung
  readonly number: number
  /** What lies between this rung and the dated one before; null where that cannot be told. */
  readonly gap: RungGap | null
  readonly people: readonly HeardStakeholder[]
  readonly save: (kind: RungKind, change: RungChange) => Promise<unknown>
  readonly onClear: () => void
}

/** One rung: when, with whom, what; and why it took so long since the one before. */
export function RungRow({ rung, number, gap, people, save, onClear }: RungRowProps) {
  const { name, asks, who } = rungWords[rung.kind]
  const keep = (change: RungChange) => save(rung.kind, change)
  return (
    <li className={styles['rung']} data-filled={!isEmptyRung(rung)} aria-label={name}>
      {gap && (
        <div className={styles['gap']} data-unexplained={gap.isUnexplained}>
          <span className={styles['days']}>
            {gap.isUnexplained && <IconHourglass size={14} aria-hidden />}
            {gapWords(gap)}
            {gap.isUnexplained && ', unexplained'}
          </span>
          {(gap.isUnexplained || rung.gapReason !== '') && (
            <div className={styles['reason']}>
              <TextEntry label={`Why it took so long until “${name}”`} isLabelHidden placeholder="Why? In a sentence" kept={rung.gapReason} save={(gapReason) => keep({ gapReason })} />
            </div>
          )}
        </div>
      )}
      <div className={styles['fields']}>
        <h3 className={styles['name']}>
          <span className={styles['number']} aria-hidden>
            {number}
          </span>
          {name}
        </h3>
        <DateEntry label={`${name}: when`} isLabelHidden kept={{ date: rung.date, isApproximate: false }} save={({ date }) => keep({ date })} />
        <PersonChoice
          label={`${name}: ${who.toLowerCase()}`}
          size="sm"
          people={people}
          chosenId={rung.stakeholderId}
          nobody={`${who}…`}
          onChange={(stakeholderId) => void keep({ stakeholderId }).catch(tellFailure)}
        />
        <div className={styles['note']}>
          <TextEntry label={`${name}: what happened`} isLabelHidden placeholder={asks} kept={rung.note} save={(note) => keep({ note })} isWords minRows={1} />
        </div>
        <ActionIcon variant="subtle" color="gray" aria-label={`Empty the rung “${name}”`} disabled={isEmptyRung(rung)} onClick={onClear}>
          <IconEraser size={16} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  )
}
