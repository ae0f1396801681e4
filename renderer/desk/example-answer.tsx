import { useMemo } from 'react'
import { scoreAnswer } from '../../shared/scoring/score-answer.ts'
import { kindTraits } from '../../shared/scoring/signal.ts'
import { MarkedText } from '../ui/marked-text.tsx'
import { ScorePair } from '../ui/score-pair.tsx'
import { kindWords } from '../ui/signal-words.ts'
import styles from './example-answer.module.css'

interface ExampleAnswerProps {
  readonly label: string
  readonly text: string
}

/** A few sentences, scored as an answer would be: by the very scorer, so that the example cannot promise anything else. */
export function ExampleAnswer({ label, text }: ExampleAnswerProps) {
  const score = useMemo(() => scoreAnswer(text), [text])
  const kinds = [...new Set(score.signals.map((signal) => signal.kind))]
  return (
    <article aria-label={label} className={styles['answer']}>
      <header className={styles['head']}>
        <h3 className={styles['label']}>{label}</h3>
        <ScorePair scores={score} isNamed />
      </header>
      <p className={`words ${styles['words']}`}>
        <MarkedText text={text} words={noWords} signals={score.signals} />
      </p>
      <ul className={styles['kinds']} aria-label="Heard in it">
        {kinds.map((kind) => {
          const { name, icon: Sign } = kindWords[kind]
          const { dimension, isPositive } = kindTraits[kind]
          return (
            <li key={kind} className={styles[isPositive ? dimension : 'negative']}>
              <Sign size={14} aria-hidden /> {name}
            </li>
          )
        })}
      </ul>
    </article>
  )
}

const noWords: readonly never[] = []
