import { Checkbox, NativeSelect } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { principleNames, principles, principleSchema } from '../../shared/principle.ts'
import { levels, levelSchema, type Story, type StoryChange } from '../../shared/story.ts'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { useAutosave } from '../ui/autosave.ts'
import { DateEntry } from '../ui/date-entry.tsx'
import { tellFailure } from '../ui/failure-note.tsx'
import { Refusal } from '../ui/text-entry.tsx'
import { untitled } from '../ui/new-story.ts'
import styles from './story-frame.module.css'

interface StoryFrameProps {
  readonly story: Story
}

/** What the story is told for: its name, principle, level and dates, and whether it is about a failure. */
export function StoryFrame({ story }: StoryFrameProps) {
  const { mutateAsync, mutate } = useCommand('stories.change')
  const stories = useAnswer('stories.list', {})
  const save = (change: StoryChange) => mutateAsync({ storyId: story.id, change })
  const choose = (change: StoryChange) => mutate({ storyId: story.id, change }, { onError: tellFailure })
  const holderOf = (principle: Story['principle']) =>
    story.isSample ? undefined : stories.data?.find((other) => other.principle === principle && other.id !== story.id && !other.isSample)
  return (
    <div className={styles['frame']}>
      <TitleEntry kept={story.title} save={(title) => save({ title })} />
      <div className={styles['fields']}>
        <NativeSelect
          label="Principle"
          size="sm"
          className={styles['principle']}
          value={story.principle ?? ''}
          onChange={(event) => choose({ principle: principleSchema.safeParse(event.currentTarget.value).data ?? null })}
          data={[
            { value: '', label: 'Not chosen' },
            ...principles.map((value) => {
              const holder = holderOf(value)
              return { value, label: holder ? `${principleNames[value]} (told by “${holder.title}”)` : principleNames[value], disabled: holder !== undefined }
            }),
          ]}
        />
        <NativeSelect
          label="Level"
          size="sm"
          value={story.level ?? ''}
          onChange={(event) => choose({ level: levelSchema.safeParse(event.currentTarget.value).data ?? null })}
          data={[{ value: '', label: 'Not set' }, ...levels.map((value) => ({ value, label: value }))]}
        />
        <DateEntry label="Began" kept={{ date: story.fromDate, isApproximate: false }} save={({ date }) => save({ fromDate: date })} />
        <DateEntry label="Ended" kept={{ date: story.toDate, isApproximate: false }} save={({ date }) => save({ toDate: date })} />
        <DateEntry label="Interview on" kept={{ date: story.interviewDate, isApproximate: false }} save={({ date }) => save({ interviewDate: date })} />
      </div>
      <Checkbox
        size="sm"
        label="Something failed, and the story is about that"
        checked={story.isFailure}
        onChange={(event) => choose({ isFailure: event.currentTarget.checked })}
      />
    </div>
  )
}

/** The story's name, in its own type. A story that has none yet is named first. */
function TitleEntry({ kept, save }: { readonly kept: string; readonly save: (title: string) => Promise<unknown> }) {
  const shown = kept === untitled ? '' : kept
  const { text, failure, change, focus, blur } = useAutosave(shown, (title) => save(title.trim() === '' ? untitled : title))
  const field = useRef<HTMLTextAreaElement>(null)
  const isNew = useRef(kept === untitled)
  useEffect(() => {
    if (!isNew.current) return
    // After the screen's own heading has had the focus.
    const waiting = window.setTimeout(() => field.current?.focus())
    return () => window.clearTimeout(waiting)
  }, [])
  return (
    <div>
      <textarea
        rows={1}
        ref={field}
        className={`words ${styles['title']}`}
        aria-label="Title"
        placeholder="Give the story a name"
        value={text}
        onChange={(event) => change(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          // A name is one line, however often it wraps.
          if (event.key === 'Enter') event.preventDefault()
        }}
        onFocus={focus}
        onBlur={blur}
      />
      {failure && (
        <p role="alert" className={styles['refused']}>
          <Refusal failure={failure} />
        </p>
      )}
    </div>
  )
}
