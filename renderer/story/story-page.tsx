import { useCallback, useMemo, useRef, useState } from 'react'
import type { SignalKind } from '../../shared/scoring/signal.ts'
import { storyParts, type Story, type StoryPart } from '../../shared/story.ts'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { Screen } from '../ui/screen.tsx'
import { StoryScreen } from '../ui/story-screen.tsx'
import { StorySwitcher } from '../ui/story-switcher.tsx'
import { TextEntry } from '../ui/text-entry.tsx'
import { EarlierTelling } from './earlier-telling.tsx'
import { HeardPanel } from './heard-panel.tsx'
import { partsOf } from './hearing-request.ts'
import { PartField } from './part-field.tsx'
import { StoryActions } from './story-actions.tsx'
import { StoryFrame } from './story-frame.tsx'
import { StoryImpacts } from './story-impacts.tsx'
import { useHearing } from './use-hearing.ts'
import styles from './story-page.module.css'

/** The story as it is written: one flowing page, and beside it what an interviewer hears in it. */
export function StoryPage() {
  return <StoryScreen title="Story">{(story) => <Page key={story.id} story={story} />}</StoryScreen>
}

const none: readonly never[] = []

function Page({ story }: { readonly story: Story }) {
  const { mutateAsync } = useCommand('stories.change')
  const people = useAnswer('stakeholders.list', { storyId: story.id })
  const facts = useAnswer('facts.list', { storyId: story.id })
  const review = useAnswer('stories.review', { storyId: story.id })
  const [lit, setLit] = useState<SignalKind | null>(null)
  const known = useMemo(() => (people.data && facts.data ? { people: people.data, facts: facts.data } : null), [people.data, facts.data])
  const texts = useRef(partsOf(story))
  const { heard, error, listen } = useHearing(partsOf(story), known)
  const failed = [people, facts, review].find((answer) => answer.isError)

  const tellText = useCallback(
    (part: StoryPart, text: string) => {
      if (texts.current[part] === text) return
      texts.current = { ...texts.current, [part]: text }
      listen(texts.current)
    },
    [listen],
  )
  const savePart = useCallback((part: StoryPart, text: string) => mutateAsync({ storyId: story.id, change: { [part]: text } }), [mutateAsync, story.id])
  const signalsOf = useMemo(() => new Map(storyParts.map((part) => [part, heard?.hearing.signals.filter((signal) => signal.part === part) ?? none])), [heard])

  return (
    <Screen title="Story" heading="Story" above={<StorySwitcher story={story} />} aside={<StoryActions story={story} />}>
      {failed && <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />}
      <div className={styles['columns']}>
        <div className={styles['page']}>
          <StoryFrame story={story} />
          {storyParts.map((part) => (
            <PartField
              key={part}
              part={part}
              kept={story[part]}
              save={savePart}
              onText={tellText}
              signals={signalsOf.get(part) ?? none}
              heardText={heard?.texts[part] ?? ''}
              lit={lit}
            />
          ))}
          <EarlierTelling story={story} now={heard?.hearing.score ?? null} />
          <StoryImpacts story={story} />
          <div className={styles['job']}>
            <TextEntry
              label="What the job demanded anyway"
              description="Its scope as your job description has it, or as your manager would say it: the measure of what went beyond."
              kept={story.jobDescription}
              save={(jobDescription) => mutateAsync({ storyId: story.id, change: { jobDescription } })}
              isWords
            />
          </div>
        </div>
        <HeardPanel story={story} heard={heard} error={error} gates={review.data?.gates ?? null} facts={facts.data ?? none} lit={lit} onLight={setLit} />
      </div>
    </Screen>
  )
}
