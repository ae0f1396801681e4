import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { dateWords } from '../../shared/calendar-date.ts'
import type { DateOffer as FoundDate, FactOffer as FoundFact, PersonOffer as FoundPerson, TurningPointOffer as FoundTurn } from '../../shared/offer.ts'
import { stances, stanceSchema } from '../../shared/stakeholder.ts'
import type { Story } from '../../shared/story.ts'
import { turningPointKinds, turningPointKindSchema } from '../../shared/turning-point.ts'
import { turningPointWords } from '../../shared/brief.ts'
import { call } from '../bridge.ts'
import { knownDateWords } from '../ui/date-entry.tsx'
import { stanceWords } from '../ui/stance-words.ts'
import styles from './write-up.module.css'

interface OfferProps<Found> {
  readonly offer: Found
  readonly story: Story
  readonly onTake: (work: Promise<unknown>) => void
  readonly onLeave: () => void
}

function Choices({ action, onSubmit, onLeave, children }: { readonly action: string; readonly onSubmit: () => void; readonly onLeave: () => void; readonly children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form onSubmit={submit}>
      <div className={styles['fields']}>{children}</div>
      <div className={styles['choices']}>
        <Button type="submit">{action}</Button>
        <Button variant="default" onClick={onLeave}>
          Leave it out
        </Button>
      </div>
    </form>
  )
}

export function PersonOffer({ offer, story, onTake, onLeave }: OfferProps<FoundPerson>) {
  const [name, setName] = useState(offer.name)
  const [role, setRole] = useState(offer.role)
  const [stance, setStance] = useState(offer.stance)
  const add = () => onTake(call('stakeholders.add', { storyId: story.id, person: { name, role, stance } }))
  return (
    <Choices action="Put on the map" onSubmit={add} onLeave={onLeave}>
      <TextInput label="Name" value={name} onChange={(event) => setName(event.currentTarget.value)} required />
      <TextInput label="Role" value={role} onChange={(event) => setRole(event.currentTarget.value)} />
      <NativeSelect
        label="Stance"
        value={stance ?? ''}
        onChange={(event) => setStance(stanceSchema.safeParse(event.currentTarget.value).data ?? null)}
        data={[{ value: '', label: 'Not set' }, ...stances.map((value) => ({ value, label: stanceWords[value].name }))]}
      />
    </Choices>
  )
}

export function FactOffer({ offer, story, onTake, onLeave }: OfferProps<FoundFact>) {
  const [fact, setFact] = useState(offer.fact)
  const add = () => onTake(call('facts.add', { storyId: story.id, fact }))
  const field = (label: string, name: 'label' | 'value' | 'unit' | 'baseline' | 'period' | 'source', isNeeded = false) => (
    <TextInput label={label} value={fact[name]} required={isNeeded} onChange={({ currentTarget: { value } }) => setFact((before) => ({ ...before, [name]: value }))} />
  )
  return (
    <Choices action="Add to the numbers" onSubmit={add} onLeave={onLeave}>
      {field('What it is', 'label')}
      {field('Value', 'value', true)}
      {field('Unit', 'unit')}
      {field('What it was before', 'baseline')}
      {field('Over which time', 'period')}
      {field('Where it can be looked up', 'source')}
    </Choices>
  )
}

export function TurnOffer({ offer, story, onTake, onLeave }: OfferProps<FoundTurn>) {
  const [kind, setKind] = useState(offer.kind)
  const [happened, setHappened] = useState(offer.quote)
  const [decided, setDecided] = useState('')
  const add = () => onTake(call('turningPoints.add', { storyId: story.id, turningPoint: { kind, date: offer.date, isApproximate: offer.isApproximate, happened, decided } }))
  return (
    <Choices action="Put on the timeline" onSubmit={add} onLeave={onLeave}>
      <NativeSelect
        label="Kind"
        className={styles['wide']}
        value={kind}
        onChange={(event) => setKind(turningPointKindSchema.safeParse(event.currentTarget.value).data ?? kind)}
        data={turningPointKinds.map((value) => ({ value, label: turningPointWords[value] }))}
      />
      {offer.date !== null && <p className={styles['wide']}>Dated {knownDateWords({ date: offer.date, isApproximate: offer.isApproximate })}.</p>}
      <Textarea label="What happened" className={styles['wide']} autosize minRows={2} value={happened} onChange={(event) => setHappened(event.currentTarget.value)} />
      <Textarea label="What you decided" description="It may stay empty for now." className={styles['wide']} autosize minRows={2} value={decided} onChange={(event) => setDecided(event.currentTarget.value)} />
    </Choices>
  )
}

export function DateOffer({ offer, story, onTake, onLeave }: OfferProps<FoundDate>) {
  const change = (change: { fromDate: string } | { toDate: string }) => onTake(call('stories.change', { storyId: story.id, change }))
  const shown = knownDateWords(offer)
  const known = [story.fromDate === null ? '' : `began ${dateWords(story.fromDate)}`, story.toDate === null ? '' : `ended ${dateWords(story.toDate)}`].filter((part) => part !== '')
  return (
    <>
      <p className={styles['date']}>
        {shown}. <span className="quiet">{known.length === 0 ? 'The story has no dates of its own yet.' : `So far the story ${known.join(' and ')}.`}</span>
      </p>
      <div className={styles['choices']}>
        <Button onClick={() => change({ fromDate: offer.date })}>The story began then</Button>
        <Button onClick={() => change({ toDate: offer.date })}>It ended then</Button>
        <Button
          variant="default"
          onClick={() =>
            onTake(call('turningPoints.add', { storyId: story.id, turningPoint: { kind: 'other', date: offer.date, isApproximate: offer.isApproximate, happened: '', decided: '' } }))
          }
        >
          A turning point
        </Button>
        <Button variant="default" onClick={onLeave}>
          Leave it out
        </Button>
      </div>
    </>
  )
}
