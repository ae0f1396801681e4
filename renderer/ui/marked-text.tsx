import { memo, useMemo, type ReactNode } from 'react'
import { kindTraits, type Signal } from '../../shared/scoring/signal.ts'
import { markText, type Line, type Run, type Span } from './marking.ts'
import { kindWords } from './signal-words.ts'
import styles from './marked-text.module.css'

interface MarkedTextProps {
  readonly text: string
  readonly words: readonly Span[]
  readonly signals: readonly Signal[]
  /** Indexes of signals that are not drawn. */
  readonly hidden?: ReadonlySet<number>
  /** Index of the signal that is lit. */
  readonly lit?: number | null
  readonly isUncertain?: (word: number) => boolean
}

const none: ReadonlySet<number> = new Set()

/**
 * A text with its signals marked. Drawn once for a text: what follows the sound sets `data-spoken` on the
 * elements with `data-word`, so that sixty steps a second cost no drawing of the whole.
 */
export const MarkedText = memo(function MarkedText({ text, words, signals, hidden = none, lit = null, isUncertain }: MarkedTextProps) {
  const runs = useMemo(() => markText(text, words, signals), [text, words, signals])
  const levels = 1 + Math.max(0, ...runs.flatMap((run) => run.lines.map((line) => line.level)))
  return (
    <span className={styles['text']} style={{ '--levels': levels }}>
      {runs.map((run) => (
        <MarkedRun key={run.start} run={run} signals={signals} hidden={hidden} lit={lit} isUncertain={isUncertain} />
      ))}
    </span>
  )
})

interface MarkedRunProps {
  readonly run: Run
  readonly signals: readonly Signal[]
  readonly hidden: ReadonlySet<number>
  readonly lit: number | null
  readonly isUncertain: ((word: number) => boolean) | undefined
}

function MarkedRun({ run, signals, hidden, lit, isUncertain }: MarkedRunProps) {
  const shown = run.lines.filter((line) => !hidden.has(line.signal))
  const pieces = run.pieces.map((piece, at) =>
    piece.word === null ? (
      piece.text
    ) : (
      <span key={at} data-word={piece.word} className={isUncertain?.(piece.word) === true ? styles['uncertain'] : undefined}>
        {piece.text}
      </span>
    ),
  )
  return wrap(shown, signals, lit, pieces)
}

function wrap(lines: readonly Line[], signals: readonly Signal[], lit: number | null, inside: ReactNode): ReactNode {
  // Where several lie over one another each is named, whichever of them the pointer is on.
  const title = [...new Set(lines.toReversed().flatMap((line) => signals[line.signal] ?? []).map(({ kind }) => kindWords[kind].name))].join(', ')
  return lines.reduceRight<ReactNode>((content, line) => {
    const signal = signals[line.signal]
    if (!signal) return content
    const traits = kindTraits[signal.kind]
    const className = [
      styles['mark'],
      styles[traits.dimension],
      traits.isPositive ? '' : styles['negative'],
      lit === line.signal ? styles['lit'] : '',
    ].join(' ')
    return (
      <mark
        className={className}
        style={{ '--level': line.level }}
        data-kind={signal.kind}
        data-signal={line.signal}
        title={title}
      >
        {content}
      </mark>
    )
  }, inside)
}
