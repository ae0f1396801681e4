import { Textarea, TextInput } from '@mantine/core'
import type { RefObject } from 'react'
import { failureWords } from '../../shared/failure-words.ts'
import type { Failure } from '../../shared/result.ts'
import { useAutosave } from './autosave.ts'
import styles from './text-entry.module.css'

export interface TextEntryProps {
  readonly label: string
  /** What the core holds. */
  readonly kept: string
  /** Rejects where the text was refused; it then stays in the field with the reason. */
  readonly save: (text: string) => Promise<unknown>
  readonly description?: string
  readonly placeholder?: string
  /** What is said where the field is left empty, for one that must not be; nothing is saved then. */
  readonly needed?: string
  /** The candidate's own words: more than one line, in the serif. */
  readonly isWords?: boolean
  /** How high a field of more than one line is at first. */
  readonly minRows?: number
  readonly isLabelHidden?: boolean
  readonly inputRef?: RefObject<HTMLInputElement | null>
}

/** One field that saves itself. */
export function TextEntry({ label, kept, save, description, placeholder, needed, isWords = false, minRows = 2, isLabelHidden = false, inputRef }: TextEntryProps) {
  const { text, failure, change, focus, blur } = useAutosave(kept, (wanted) => (needed !== undefined && wanted.trim() === '' ? Promise.resolve() : save(wanted)))
  const shared = {
    label,
    description,
    placeholder,
    value: text,
    onFocus: focus,
    onBlur: blur,
    error: needed !== undefined && text.trim() === '' ? needed : failure && <Refusal failure={failure} />,
    size: 'sm',
    ...(isLabelHidden ? { labelProps: { className: 'for-readers' } } : {}),
  } as const
  return isWords ? (
    <Textarea
      {...shared}
      classNames={{ input: `words ${styles['words']}` }}
      styles={{ input: { '--least-rows': minRows } }}
      onChange={(event) => change(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} ref={inputRef ?? null} autoComplete="off" onChange={(event) => change(event.currentTarget.value)} />
  )
}

/** Why a text was not kept, under its field. */
export function Refusal({ failure }: { readonly failure: Failure }) {
  const { what, next } = failureWords(failure)
  return (
    <>
      {what} {next}
    </>
  )
}
