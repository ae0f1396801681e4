import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useId, useState, type ReactNode } from 'react'
import type { Fact } from '../../shared/fact.ts'
import { valueWords } from '../../shared/fact-value.ts'
import type { Hearing, LiveSignal } from '../../shared/hearing.ts'
import { Link } from '../ui/link.tsx'
import { kindWords } from '../ui/signal-words.ts'
import { goToWords } from './go-to-words.ts'
import { pillarWords } from './pillar-words.ts'
import { recoveryOf } from './recovery.ts'
import styles from './heard-sections.module.css'

/** How many questions are put at once; the others come when they are asked for. */
const firstShown = 4

function Section({ title, count, children }: { readonly title: string; readonly count?: number; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h3 id={id} className="overline">
        {title} {count !== undefined && <span className="figures">{count}</span>}
      </h3>
      {children}
    </section>
  )
}

/** The pillars that nothing in the text speaks to, each with what would fill it. */
export function HeardGaps({ missing }: Pick<Hearing, 'missing'>) {
  if (missing.length === 0) {
    return (
      <Section title="Pillars">
        <p className={styles['all']}>
          <IconCheck size={15} aria-hidden /> Figures, people, a counterfactual and a personal cost are all heard.
        </p>
      </Section>
    )
  }
  return (
    <Section title="Never said" count={missing.length}>
      <ul className={styles['list']}>
        {missing.map(({ pillar, question }) => {
          const { name, icon: Sign } = pillarWords[pillar]
          return (
            <li key={pillar} className={styles['gap']}>
              <span className={styles['name']}>
                <Sign size={15} aria-hidden /> {name}
              </span>
              <span>{question}</span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** Sentences that an interviewer would press on, in the order of the story; each leads to its words. */
export function HeardWeak({ weak }: Pick<Hearing, 'weak'>) {
  const [showsAll, setShowsAll] = useState(false)
  if (weak.length === 0) return null
  const shown = showsAll ? weak : weak.slice(0, firstShown)
  return (
    <Section title="Would be pressed on" count={weak.length}>
      <ul className={styles['list']}>
        {shown.map((sentence) => {
          const { name, icon: Sign } = kindWords[sentence.kind]
          return (
            <li key={`${sentence.part} ${sentence.start}`}>
              <UnstyledButton className={styles['weak']} onClick={() => goToWords({ ...sentence, quote: sentence.weakQuote })}>
                <span className={styles['name']}>
                  <Sign size={15} aria-hidden /> {name}
                </span>
                <Quote sentence={sentence.quote} weak={sentence.weakQuote} />
                <span>{sentence.question}</span>
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
      {weak.length > shown.length && (
        <UnstyledButton className={styles['more']} onClick={() => setShowsAll(true)}>
          Show the other {weak.length - shown.length}
        </UnstyledButton>
      )}
    </Section>
  )
}

/** A sentence with its weak words marked. */
function Quote({ sentence, weak }: { readonly sentence: string; readonly weak: string }) {
  const at = sentence.indexOf(weak)
  if (at < 0) return <span className={`words ${styles['quote']}`}>{sentence}</span>
  return (
    <span className={`words ${styles['quote']}`}>
      {sentence.slice(0, at)}
      <mark className={styles['soft']}>{weak}</mark>
      {sentence.slice(at + weak.length)}
    </span>
  )
}

/** Where the text says another thing than the story's own ledger or map: both are shown. */
export function HeardDisputes({ contradictions, facts }: { readonly contradictions: Hearing['score']['contradictions']; readonly facts: readonly Fact[] }) {
  if (contradictions.length === 0) return null
  return (
    <Section title="Contradicts your own story" count={contradictions.length}>
      <ul className={styles['list']}>
        {contradictions.map(({ quote, start, against }) => {
          const fact = facts.find(({ label }) => label === against)
          return (
            <li key={start} className={styles['gap']}>
              <span className={styles['name']}>
                <IconAlertTriangle size={15} aria-hidden /> {against}
              </span>
              <span>
                Here: <span className="words">“{quote}”</span>.{' '}
                {fact ? (
                  <>
                    In <Link to={{ screen: 'numbers' }}>Numbers</Link>: {valueWords(fact)}.
                  </>
                ) : (
                  <>
                    <Link to={{ screen: 'people' }}>People</Link> or <Link to={{ screen: 'numbers' }}>Numbers</Link> hold it otherwise.
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** A failure story stands on its recovery being the teller's own. */
export function HeardRecovery({ signals }: { readonly signals: readonly LiveSignal[] }) {
  const { isOwned, blurred } = recoveryOf(signals)
  return (
    <Section title="Recovery">
      {isOwned ? (
        <p className={styles['all']}>
          <IconCheck size={15} aria-hidden /> The result or the learning says what you did about it.
        </p>
      ) : (
        <p className={styles['gap']}>
          “We failed and I fixed it” is owned; “the team learned” is not. What did you yourself do about it, on which day, and whom did you tell?
        </p>
      )}
      {blurred.map((signal) => (
        <UnstyledButton key={`${signal.part} ${signal.start}`} className={styles['more']} onClick={() => goToWords(signal)}>
          Left to others: <span className="words">“{signal.quote}”</span>
        </UnstyledButton>
      ))}
    </Section>
  )
}
