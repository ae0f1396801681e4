import { Button, Progress } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import type { WriteUp } from '../../shared/offer.ts'
import type { Story } from '../../shared/story.ts'
import { failureOf } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useKeys } from '../ui/keys.ts'
import { navigate } from '../ui/navigation.ts'
import { DateOffer, FactOffer, PersonOffer, TurnOffer } from './offer-forms.tsx'
import { inContext, nothingTaken, queueOffers, takenWords, type Offer } from './offer-queue.ts'
import styles from './write-up.module.css'

interface OfferWalkProps {
  readonly story: Story
  readonly text: string
  readonly found: WriteUp
  readonly onAgain: () => void
}

const sorts: Readonly<Record<Offer['kind'], string>> = { person: 'Somebody by name', fact: 'A number', turn: 'A turning point', date: 'A date' }

/** Goes through what was found, one at a time: take it, as it is or mended, or leave it. */
export function OfferWalk({ story, text, found, onAgain }: OfferWalkProps) {
  const [queue] = useState(() => queueOffers(found))
  const [at, setAt] = useState(0)
  const [taken, setTaken] = useState(nothingTaken)
  const [error, setError] = useState<unknown>(null)
  const headingRef = useRef<HTMLHeadingElement>(null)
  const current = queue[at]
  useLayoutEffect(() => headingRef.current?.focus(), [at])
  const goOn = () => {
    setError(null)
    setAt((before) => before + 1)
  }
  useKeys('A write-up', [{ key: 'l', does: 'Leave it out', run: () => current && goOn() }])
  const take = (work: Promise<unknown>) => {
    work.then(() => {
      if (current) setTaken((before) => ({ ...before, [current.kind]: before[current.kind] + 1 }))
      goOn()
    }, setError)
  }
  if (!current) {
    return (
      <section className={styles['card']}>
        <h2 ref={headingRef} tabIndex={-1} className={styles['done']}>
          {queue.length === 0 ? 'Nothing was found that the story does not hold already' : `You took over ${takenWords(taken)}`}
        </h2>
        <p className="quiet">
          The write-up is kept with the story as an earlier telling. Nothing of it was written into the story’s own text: that is yours to tell.
        </p>
        <div className={styles['choices']}>
          <Button onClick={() => navigate({ screen: 'story' })}>To the story</Button>
          <Button variant="default" onClick={onAgain}>
            Back to the text
          </Button>
        </div>
      </section>
    )
  }
  const { before, quote, after } = inContext(text, current.offer.start, current.offer.end)
  return (
    <section className={styles['card']} aria-labelledby="offer-sort">
      <div className={styles['count']}>
        <h2 ref={headingRef} tabIndex={-1} id="offer-sort" className={styles['sort']}>
          {sorts[current.kind]}
          <span className="for-readers">
            , {at + 1} of {queue.length}
          </span>
        </h2>
        <span className="quiet figures" aria-hidden>
          {at + 1} of {queue.length}
        </span>
      </div>
      <Progress value={(at / queue.length) * 100} size={3} color="ink" aria-label="How far through the write-up" />
      <p className={`words ${styles['context']}`}>
        {before}
        <mark className={styles['found']}>{quote}</mark>
        {after}
      </p>
      {error !== null && <FailureNote failure={failureOf(error)} />}
      <Form key={at} current={current} story={story} onTake={take} onLeave={goOn} />
    </section>
  )
}

interface FormProps {
  readonly current: Offer
  readonly story: Story
  readonly onTake: (work: Promise<unknown>) => void
  readonly onLeave: () => void
}

function Form({ current, story, onTake, onLeave }: FormProps) {
  const shared = { story, onTake, onLeave }
  switch (current.kind) {
    case 'person':
      return <PersonOffer offer={current.offer} {...shared} />
    case 'fact':
      return <FactOffer offer={current.offer} {...shared} />
    case 'turn':
      return <TurnOffer offer={current.offer} {...shared} />
    case 'date':
      return <DateOffer offer={current.offer} {...shared} />
  }
}
