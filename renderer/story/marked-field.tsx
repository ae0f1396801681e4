import { memo, useMemo, type RefObject } from 'react'
import { kindTraits, type SignalKind } from '../../shared/scoring/signal.ts'
import { markText } from '../ui/marking.ts'
import styles from './marked-field.module.css'

/** A signal, as far as drawing it goes. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: SignalKind
}

interface MarkedFieldProps {
  readonly label: string
  readonly hintId: string
  readonly text: string
  readonly marks: readonly Mark[]
  /** The kind of signal that stands out now; null for none. */
  readonly lit: SignalKind | null
  readonly placeholder: string
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
  readonly isRefused: boolean
  readonly onChange: (text: string) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/** A field whose signals are marked while one types: the marks lie in a copy of the text behind it, which also gives the field its height. */
export function MarkedField({ label, hintId, text, marks, lit, placeholder, fieldRef, isRefused, onChange, onFocus, onBlur }: MarkedFieldProps) {
  return (
    <div className={styles['field']}>
      <Marks text={text === '' ? placeholder : text} marks={marks} lit={lit} />
      <textarea
        ref={fieldRef}
        className={`words ${styles['words']} ${styles['text']}`}
        aria-label={label}
        aria-describedby={hintId}
        aria-invalid={isRefused}
        value={text}
        placeholder={placeholder}
        spellCheck
        onChange={(event) => onChange(event.currentTarget.value)}
        onFocus={onFocus}
        onBlur={onBlur}
      />
    </div>
  )
}

const none: readonly never[] = []
const deepest = 2

const Marks = memo(function Marks({ text, marks, lit }: Pick<MarkedFieldProps, 'text' | 'marks' | 'lit'>) {
  const runs = useMemo(() => markText(text, none, marks), [text, marks])
  return (
    <div aria-hidden className={`words ${styles['words']} ${styles['marks']}`}>
      {runs.map(({ start, end, lines }) => (
        <Run key={start} text={text.slice(start, end)} lines={lines.flatMap(({ signal, level }) => ({ kind: marks[signal]?.kind, level }))} lit={lit} />
      ))}
      {/* A last empty line has its height only with something on it. */}
      {'\u200b'}
    </div>
  )
})

interface RunProps {
  readonly text: string
  readonly lines: readonly { readonly kind: SignalKind | undefined; readonly level: number }[]
  readonly lit: SignalKind | null
}

/** A stretch of text with one line for each of its signals, the outermost lowest. */
function Run({ text, lines, lit }: RunProps) {
  return lines.reduceRight<React.ReactNode>((inside, { kind, level }) => {
    if (kind === undefined) return inside
    const { dimension, isPositive } = kindTraits[kind]
    const look = [styles['mark'], styles[isPositive ? dimension : 'negative'], lit === kind ? styles['lit'] : ''].join(' ')
    return (
      <span className={look} style={{ '--level': Math.min(level, deepest) }} data-kind={kind}>
        {inside}
      </span>
    )
  }, text)
}
