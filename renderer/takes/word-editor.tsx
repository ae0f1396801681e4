import { TextInput } from '@mantine/core'
import { useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import type { PlacedWord } from '../../shared/transcript.ts'
import { transcriptText } from '../../shared/transcript.ts'
import { useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import styles from './word-editor.module.css'

/** Words from `from` up to, but not including, `to`. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

/** What is being corrected, and where the field for it stands within what holds the words, in CSS pixels. */
export interface EditedWords {
  readonly range: WordRange
  readonly place: { readonly left: number; readonly top: number }
}

interface WordEditorProps extends EditedWords {
  readonly takeId: string
  readonly words: readonly PlacedWord[]
  readonly onClose: () => void
}

/** The words of a transcript that the user has selected; null where none are. */
export function chosenWords(container: HTMLElement): WordRange | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const chosen = [...container.querySelectorAll<HTMLElement>('[data-word]')]
    .filter((element) => isInside(range, element))
    .map((element) => Number(element.dataset['word']))
  return chosen.length === 0 ? null : { from: Math.min(...chosen), to: Math.max(...chosen) + 1 }
}

/** The field is about this wide, and must not reach over the edge. */
const fieldWidth = 260

export function placeOfWord(container: HTMLElement, word: number): EditedWords['place'] {
  const around = container.getBoundingClientRect()
  const own = container.querySelector(`[data-word="${word}"]`)?.getClientRects()[0] ?? around
  return { left: Math.max(0, Math.min(own.left - around.left, around.width - fieldWidth)), top: own.top - around.top }
}

/** A selection that ends where a word begins does not mean that word. */
function isInside(range: Range, element: HTMLElement): boolean {
  const own = document.createRange()
  own.selectNodeContents(element)
  return range.compareBoundaryPoints(Range.END_TO_START, own) < 0 && range.compareBoundaryPoints(Range.START_TO_END, own) > 0
}

/** A field over the words that it corrects. Enter keeps, Escape lets be; leaving it lets be too. */
export function WordEditor({ takeId, words, range, place, onClose }: WordEditorProps) {
  const was = transcriptText(words.slice(range.from, range.to))
  const [text, setText] = useState(was)
  const correct = useCommand('transcripts.correct')
  const field = useRef<HTMLInputElement>(null)

  useLayoutEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])

  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === was) return onClose()
    correct.mutate({ takeId, ...range, was, text: text.trim() }, { onError: tellFailure, onSettled: onClose })
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onClose()
  }

  return (
    <form
      className={styles['editor']}
      style={place}
      onSubmit={keep}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
    >
      <TextInput
        ref={field}
        aria-label={`Correct “${was}”`}
        classNames={{ input: `words ${styles['field']}` }}
        style={{ width: `${Math.max(12, Math.min(32, text.length + 4))}ch` }}
        value={text}
        maxLength={500}
        disabled={correct.isPending}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => !correct.isPending && onClose()}
        autoComplete="off"
      />
      <span className={styles['hint']}>Enter keeps, Esc lets be; empty takes the words out.</span>
    </form>
  )
}
