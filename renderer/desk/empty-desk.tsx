import { Button } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { failureOf } from '../bridge.ts'
import { useCommand } from '../ui/ask.ts'
import { chooseStory } from '../ui/current-story.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useNewStory } from '../ui/new-story.ts'
import { Screen } from '../ui/screen.tsx'
import styles from './empty-desk.module.css'

// The scorer brings its weights along: they are not to hold up the first screen.
const ExampleAnswer = lazy(async () => ({ default: (await import('./example-answer.tsx')).ExampleAnswer }))

const weak = 'You know, it was sort of a team effort. There were some concerns from leadership, so we agreed to ship in phases. I think we did pretty well.'
const strong =
  'Dan Whitlock, our VP, wanted to ship on Friday. I told him no. I tested the flow with 90 customers and froze the launch myself. Refunds dropped by 40 percent. Had I waited, 9,000 customers would have been charged twice. It cost me the deadline that my rating hung on.'

/** The desk before there is a story: one action, and what will come of it. */
export function EmptyDesk() {
  const openSample = useCommand('stories.openSample')
  const { begin, isPending } = useNewStory()
  return (
    <Screen title="Desk" heading="A room to be grilled in, before it counts" width="reading">
      <div className={styles['lead']}>
        <p className={styles['words']}>
          Answer the hardest questions about your story aloud. Grillroom writes down what you said, on this computer alone, and shows two things: could a
          listener check it, and did you own it. Every point is tied to your own words.
        </p>
        <p className="quiet">
          The sample story comes with its questions and two recorded answers, so you can see and hear all of it before you say a word. It is marked as a sample,
          and you can remove it.
        </p>
        <div className={styles['choices']}>
          <Button size="md" loading={openSample.isPending} onClick={() => openSample.mutate({}, { onSuccess: ({ id }) => chooseStory(id) })} data-autofocus>
            Open the sample story
          </Button>
          <Button size="md" variant="default" loading={isPending} onClick={begin}>
            Write your own story
          </Button>
        </div>
        {openSample.isError && <FailureNote failure={failureOf(openSample.error)} />}
      </div>
      <section aria-labelledby="example-heading" className={styles['example']}>
        <h2 id="example-heading" className={styles['heading']}>
          The same incident, told twice
        </h2>
        <Suspense>
          <ExampleAnswer label="Before" text={weak} />
          <ExampleAnswer label="After" text={strong} />
        </Suspense>
      </section>
    </Screen>
  )
}
