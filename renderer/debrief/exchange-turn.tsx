import { ActionIcon } from '@mantine/core'
import { IconBolt, IconBulb, IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { memo, useEffect, useMemo, useRef, type MouseEvent } from 'react'
import type { DebriefTurn } from '../../shared/debrief/debrief-schema.ts'
import type { Signal } from '../../shared/scoring/signal.ts'
import { MarkedText } from '../ui/marked-text.tsx'
import { signalsAt } from '../ui/signals-at.ts'
import { ScorePair } from '../ui/score-pair.tsx'
import { kindWords } from '../ui/signal-words.ts'
import { clockWords } from '../ui/time-words.ts'
import styles from './exchange-turn.module.css'
import { labelWords, triggerWords } from './label-words.ts'
import { PlaceButton } from './place-button.tsx'
import { wordSpans } from './said-words.ts'
import type { LitPlace } from './use-evidence.ts'

interface ExchangeTurnProps {
  readonly turn: DebriefTurn
  /** On the session's own clock. */
  readonly atMs: number
  readonly lit: LitPlace | null
  readonly isPlaying: boolean
  readonly onPlace: (place: LitPlace) => void
  readonly onToggle: (turn: DebriefTurn) => void
}

/** One question with its answer: every signal marked, the cut marked, the sound behind it. */
export const ExchangeTurn = memo(function ExchangeTurn({ turn, atMs, lit, isPlaying, onPlace, onToggle }: ExchangeTurnProps) {
  const { index, question, answer, words, score, cut, label, why, hints } = turn
  const ref = useRef<HTMLLIElement>(null)
  const spans = useMemo(() => wordSpans(words), [words])
  const signals = score.signals
  const litSignal = lit === null ? -1 : signals.findIndex((signal) => isLitBy(signal, lit))
  const hasSound = words.some(({ takeId }) => takeId !== null)

  // Beside React, as what follows the sound is: the text is drawn once.
  useEffect(() => {
    if (lit === null) return
    const touched = spans.flatMap(({ start, end }, word) =>
      start < lit.end && end > lit.start ? [...(ref.current?.querySelectorAll<HTMLElement>(`[data-word="${word}"]`) ?? [])] : [],
    )
    for (const piece of touched) piece.dataset['lit'] = 'true'
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    const [first] = touched
    ;(first ?? ref.current)?.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' })
    return () => {
      for (const piece of touched) delete piece.dataset['lit']
    }
  }, [lit, spans])

  const touch = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || window.getSelection()?.isCollapsed === false) return
    // The innermost first; another click on the same place goes on to the one around it.
    const here = signalsAt(event.target)
    const marked = signals[here[(here.indexOf(litSignal) + 1) % here.length] ?? -1]
    const word = spans[Number(event.target.closest<HTMLElement>('[data-word]')?.dataset['word'] ?? -1)]
    const span = marked ?? word
    if (span) onPlace({ turn: index, start: span.start, end: span.end, quote: answer.slice(span.start, span.end), ...(marked ? { kind: marked.kind } : {}) })
  }
  return (
    <li ref={ref} className={styles['turn']} data-turn={index}>
      <div className={styles['time']}>
        <span className={styles['at']}>{clockWords(atMs)}</span>
        {hasSound && (
          <ActionIcon variant="default" size={30} radius="xl" aria-label={isPlaying ? `Stop answer ${index + 1}` : `Play answer ${index + 1}`} onClick={() => onToggle(turn)}>
            {isPlaying ? <IconPlayerPauseFilled size={13} aria-hidden /> : <IconPlayerPlayFilled size={13} aria-hidden />}
          </ActionIcon>
        )}
      </div>
      <div className={styles['said']}>
        <h3 className={styles['question']}>{question}</h3>
        <p className={`words ${styles['answer']}`} onClick={touch}>
          <MarkedText text={answer} words={spans} signals={signals} lit={litSignal === -1 ? null : litSignal} />
          {cut && <span className={styles['blade']} aria-hidden />}
        </p>
        {cut && (
          <div className={styles['cut']}>
            <PlaceButton place={cut.place} onPlace={onPlace}>
              <span className={styles['cutLine']}>
                <IconBolt size={16} aria-hidden className={styles['bolt']} />
                <span>
                  Cut in on {triggerWords[cut.trigger]}, at <span className="words">“{cut.heard}”</span>: <b>{cut.line}</b>
                </span>
              </span>
            </PlaceButton>
          </div>
        )}
        {hints.map((hint) => (
          <p key={hint} className={styles['hint']}>
            <IconBulb size={15} aria-hidden /> Hint asked for: {hint}
          </p>
        ))}
        <div className={styles['foot']}>
          {label !== null && <LabelMark label={label} why={why} />}
          <ScorePair scores={{ granularity: score.granularity, conviction: score.conviction, isTooShort: score.isTooShort }} isNamed />
          <SignalList signals={signals} turn={index} lit={litSignal} onPlace={onPlace} />
        </div>
      </div>
    </li>
  )
})

function LabelMark({ label, why }: { readonly label: NonNullable<DebriefTurn['label']>; readonly why: string | null }) {
  const { name, icon: Sign, isKept } = labelWords[label]
  return (
    <span className={`${styles['label']} ${isKept ? styles['kept'] : styles['lost']}`}>
      <Sign size={15} aria-hidden /> {name}
      {why !== null && <span className={styles['why']}>{why}</span>}
    </span>
  )
}

interface SignalListProps {
  readonly signals: readonly Signal[]
  readonly turn: number
  /** Place of the lit one in `signals`; -1: none. */
  readonly lit: number
  readonly onPlace: (place: LitPlace) => void
}

/** A span that two kinds share is lit as the one that was meant; from elsewhere, as the first. */
function isLitBy({ kind, start, end }: Signal, lit: LitPlace): boolean {
  return start === lit.start && end === lit.end && (lit.kind === undefined || lit.kind === kind)
}

/** The marks of the text once more, for the keyboard and for screen readers. */
function SignalList({ signals, turn, lit, onPlace }: SignalListProps) {
  if (signals.length === 0) return null
  return (
    <details className={styles['signals']}>
      <summary>
        {signals.length} {signals.length === 1 ? 'signal' : 'signals'}
      </summary>
      <ul aria-label="Signals">
        {signals.map(({ kind, start, end, quote }, at) => {
          const { name, icon: Sign } = kindWords[kind]
          return (
            <li key={`${kind}-${start}-${end}`}>
              <PlaceButton place={{ turn, start, end, quote }} isLit={lit === at} onPlace={() => onPlace({ turn, start, end, quote, kind })}>
                <Sign size={14} aria-hidden /> {name}: <span className="words">“{quote}”</span>
              </PlaceButton>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
