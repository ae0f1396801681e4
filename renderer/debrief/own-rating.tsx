import { Button, Radio, Slider, Stack } from '@mantine/core'
import { useId, useState } from 'react'
import type { Rating } from '../../shared/session.ts'
import { dimensions } from '../../shared/scoring/signal.ts'
import { failureOf } from '../bridge.ts'
import { useCommand } from '../ui/ask.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { dimensionWords } from '../ui/score-words.ts'
import styles from './own-rating.module.css'

interface OwnRatingProps {
  readonly sessionId: string
}

const marks = [0, 25, 50, 75, 100].map((value) => ({ value, label: String(value) }))

/** One's own judgement, asked for before the app says anything: comparing the two is worth more than either. */
export function OwnRating({ sessionId }: OwnRatingProps) {
  const [figures, setFigures] = useState({ granularity: 50, conviction: 50 })
  const [vote, setVote] = useState<Rating['vote'] | null>(null)
  const rate = useCommand('sessions.rate')
  const id = useId()
  return (
    <form
      className={styles['rating']}
      onSubmit={(event) => {
        event.preventDefault()
        if (vote !== null) rate.mutate({ sessionId, rating: { ...figures, vote } })
      }}
    >
      <p className={styles['lead']}>How was it? Your own judgement first: you will see it beside the interviewer’s, and over the sessions the two should come closer.</p>
      {dimensions.map((dimension) => {
        const { name, asks, icon: Sign } = dimensionWords[dimension]
        return (
          <div key={dimension} className={`${styles['field']} ${styles[dimension]}`}>
            <p id={`${id}-${dimension}`} className={styles['label']}>
              <Sign size={17} aria-hidden className={styles['sign']} />
              <span>{name}</span>
              <span className={styles['asks']}>{asks}</span>
              <span className={styles['figure']}>{figures[dimension]}</span>
            </p>
            <Slider
              value={figures[dimension]}
              onChange={(value) => setFigures({ ...figures, [dimension]: value })}
              min={0}
              max={100}
              step={1}
              label={null}
              marks={marks}
              thumbProps={{ 'aria-labelledby': `${id}-${dimension}` }}
            />
          </div>
        )
      })}
      <Radio.Group label="Would you have voted for yourself?" value={vote} onChange={(value) => setVote(value === 'inclined' ? 'inclined' : 'not inclined')} className={styles['vote'] ?? ''}>
        <Stack gap={8} mt={8}>
          <Radio value="inclined" label="Inclined" />
          <Radio value="not inclined" label="Not inclined" />
        </Stack>
      </Radio.Group>
      {rate.isError && <FailureNote failure={failureOf(rate.error)} />}
      <Button type="submit" size="md" loading={rate.isPending} disabled={vote === null}>
        Show the note
      </Button>
    </form>
  )
}
