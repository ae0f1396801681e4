import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Fact } from '../../shared/fact.ts'
import { valueWords } from '../../shared/fact-value.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import type { Story } from '../../shared/story.ts'
import type { HeardTurningPoint, TurningPointChange } from '../../shared/turning-point.ts'
import { DateEntry } from '../ui/date-entry.tsx'
import { tellFailure } from '../ui/failure-note.tsx'
import { SidePanel } from '../ui/side-panel.tsx'
import { TextEntry } from '../ui/text-entry.tsx'
import { KindChoice } from './kind-choice.tsx'
import { LinkChoice } from './link-choice.tsx'
import { outsideWords } from './order-words.ts'
import styles from './point-panel.module.css'
import { pointStateWords, pointTitle } from './point-words.ts'

interface PointPanelProps {
  readonly story: Story
  readonly point: HeardTurningPoint
  /** True where it is kept only once something is written into it. */
  readonly isNew: boolean
  readonly people: readonly HeardStakeholder[]
  /** Null while they are not known yet. */
  readonly facts: readonly Fact[] | null
  readonly save: (change: TurningPointChange) => Promise<unknown>
  readonly takesFocus: boolean
  readonly onClose: () => void
  readonly onRemove: (point: HeardTurningPoint) => void
}

const stateMeans = {
  empty: 'Write what happened and what you decided.',
  written: 'Told in writing. Say it in a take.',
  spoken: 'Said in a take. It has not been challenged yet.',
  held: 'It stood when it was challenged.',
} as const

/** A turning point, to be read and changed. Every field saves itself. */
export function PointPanel({ story, point, isNew, people, facts, takesFocus, save, onClose, onRemove }: PointPanelProps) {
  const choose = (change: TurningPointChange) => void save(change).catch(tellFailure)
  const title = pointTitle(point)
  const { name: stateName, icon: State } = pointStateWords[point.state]
  return (
    <SidePanel
      title={title.length > 80 ? `${title.slice(0, 78).trimEnd()}…` : title}
      onClose={onClose}
      takesFocus={takesFocus}
      foot={
        isNew ? (
          <span className="quiet">Kept with the first thing that you write.</span>
        ) : (
          <Button variant="default" size="xs" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => onRemove(point)}>
            Remove
          </Button>
        )
      }
    >
      <p className={styles['state']}>
        <State size={15} aria-hidden />
        <span>
          <strong>{stateName}.</strong> {stateMeans[point.state]}
        </span>
      </p>
      <KindChoice kind={point.kind} onChange={(kind) => choose({ kind })} />
      <DateEntry
        label="When"
        kept={{ date: point.date, isApproximate: point.isApproximate }}
        save={(known) => save(known)}
        canBeApproximate
        description={outsideWords(point.date, story) ?? 'A day, a month or a year; “about” where you are not sure.'}
      />
      <TextEntry label="What happened" kept={point.happened} save={(happened) => save({ happened })} isWords />
      <TextEntry label="What I decided" kept={point.decided} save={(decided) => save({ decided })} placeholder="I …" isWords />
      <fieldset className={styles['tradeoff']}>
        <legend>Trade-off</legend>
        <TextEntry label="Chosen" kept={point.chosen} save={(chosen) => save({ chosen })} isWords minRows={1} />
        <TextEntry label="Rejected" kept={point.rejected} save={(rejected) => save({ rejected })} isWords minRows={1} />
        <TextEntry label="What it cost" kept={point.cost} save={(cost) => save({ cost })} placeholder="In days, money, trust, to whom" isWords minRows={1} />
      </fieldset>
      <LinkChoice
        label="People"
        chosen={point.stakeholderIds}
        all={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(stakeholderIds) => choose({ stakeholderIds })}
        none="Nobody is on the map yet: add people there."
      />
      {facts && (
        <LinkChoice
          label="Numbers"
          chosen={point.factIds}
          all={facts.map((fact) => ({ value: fact.id, label: fact.label === '' ? valueWords(fact) : `${fact.label}: ${valueWords(fact)}` }))}
          onChange={(factIds) => choose({ factIds })}
          none="The ledger is empty: add numbers there."
        />
      )}
    </SidePanel>
  )
}
