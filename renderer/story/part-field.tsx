import { memo, useEffect, useId, useMemo, useRef } from 'react'
import type { LiveSignal } from '../../shared/hearing.ts'
import type { SignalKind } from '../../shared/scoring/signal.ts'
import type { StoryPart } from '../../shared/story.ts'
import { useAutosave } from '../ui/autosave.ts'
import { Refusal } from '../ui/text-entry.tsx'
import { carrySpans } from './carry-spans.ts'
import { MarkedField } from './marked-field.tsx'
import { lengthWords, partWords } from './part-words.ts'
import styles from './part-field.module.css'

interface PartFieldProps {
  readonly part: StoryPart
  readonly kept: string
  readonly save: (part: StoryPart, text: string) => Promise<unknown>
  /** Told of every change at once. */
  readonly onText: (part: StoryPart, text: string) => void
  /** What was last heard in it, and in which words. */
  readonly signals: readonly LiveSignal[]
  readonly heardText: string
  readonly lit: SignalKind | null
}

/** The element of a part's field, for going to a place in it. */
export function fieldId(part: StoryPart): string {
  return `part-${part}`
}

/** One part of the story: it saves itself and marks what is heard in it. */
export const PartField = memo(function PartField({ part, kept, save, onText, signals, heardText, lit }: PartFieldProps) {
  const { text, failure, change, focus, blur } = useAutosave(kept, (wanted) => save(part, wanted))
  const fieldRef = useRef<HTMLTextAreaElement>(null)
  const hintId = useId()
  const marks = useMemo(() => carrySpans(signals, heardText, text), [signals, heardText, text])
  // What an undo brings back is heard as well, not only what is typed.
  useEffect(() => onText(part, text), [onText, part, text])
  const { name, asks } = partWords[part]
  return (
    <section className={styles['part']} id={fieldId(part)}>
      <div className={styles['head']}>
        <h2 className="overline">{name}</h2>
        <span className={styles['length']}>{lengthWords(text)}</span>
      </div>
      <MarkedField
        label={name}
        hintId={hintId}
        text={text}
        marks={marks}
        lit={lit}
        placeholder={asks}
        fieldRef={fieldRef}
        isRefused={failure !== null}
        onChange={change}
        onFocus={focus}
        onBlur={blur}
      />
      <div id={hintId} className={styles['hint']}>
        {failure && (
          <p role="alert" className={styles['refused']}>
            <Refusal failure={failure} />
          </p>
        )}
        <span className="for-readers">{asks}</span>
      </div>
    </section>
  )
})
