import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { NextStep as StoryStep } from '../../shared/readiness.ts'
import { navigate } from '../ui/navigation.ts'
import type { Route } from '../ui/route.ts'
import { ScorePair } from '../ui/score-pair.tsx'
import type { NextStep } from './next-step.ts'
import styles from './next-step-card.module.css'

interface NextStepCardProps {
  readonly step: NextStep
}

const placeWords: Readonly<Record<StoryStep['place'], { readonly lead: string; readonly action: string }>> = {
  story: { lead: 'Next, in the story', action: 'Write it' },
  people: { lead: 'Next, on the map', action: 'Go to People' },
  timeline: { lead: 'Next, on the timeline', action: 'Go to the Timeline' },
  numbers: { lead: 'Next, in the numbers', action: 'Go to Numbers' },
  question: { lead: 'Answer this aloud', action: 'Answer it' },
  take: { lead: 'Next, in a take', action: 'See the take' },
  grill: { lead: 'Next', action: 'Set up the session' },
  session: { lead: 'Before anything else', action: 'See the session' },
  debrief: { lead: 'Before anything else', action: 'Rate it' },
}

/** Where a step of the story is taken; the desk where that screen is not there. */
function routeOf({ place, id }: StoryStep): Route {
  if (place === 'story') return { screen: 'story' }
  if (place === 'grill' || place === 'session') return { screen: 'grill' }
  if (place === 'question' || place === 'take' || place === 'debrief') return id === null ? { screen: 'desk' } : { screen: place, id }
  return id === null ? { screen: place } : { screen: place, id }
}

/** The one obvious action of the desk. */
export function NextStepCard({ step }: NextStepCardProps) {
  switch (step.kind) {
    case 'none':
      return null
    case 'build': {
      const { lead, action } = placeWords[step.step.place]
      return <Card lead={lead} words={step.step.words} action={action} to={routeOf(step.step)} />
    }
    case 'answer':
      return (
        <Card lead="Answer this aloud" words={step.question.text} action="Answer it" to={{ screen: 'question', id: step.question.id }} />
      )
    case 'retake':
      return (
        <Card
          lead="Answer this again: it stands lowest"
          aside={step.take.scores && <ScorePair scores={step.take.scores} />}
          words={step.question.text}
          action="Answer it again"
          to={{ screen: 'question', id: step.question.id }}
        />
      )
    case 'look':
      return <Card lead="Your words are being written down" words={step.take.questionText} action="See the take" to={{ screen: 'take', id: step.take.id }} />
    case 'transcribe':
      return <Card lead="This take could not be transcribed" words={step.take.questionText} action="See why" to={{ screen: 'take', id: step.take.id }} />
  }
}

interface CardProps {
  readonly lead: string
  readonly aside?: ReactNode
  readonly words: string
  readonly action: string
  readonly to: Route
}

function Card({ lead, aside, words, action, to }: CardProps) {
  return (
    <section aria-label="Next step" className={styles['card']}>
      <div className={styles['what']}>
        <h2 className={styles['lead']}>
          {lead}
          {aside}
        </h2>
        <p className={`words ${styles['words']}`}>{words}</p>
      </div>
      <Button size="md" onClick={() => navigate(to)} className={styles['action']}>
        {action}
      </Button>
    </section>
  )
}
