import { IconArrowRight, IconCircle, IconCircleCheck, IconCircleDashed, IconMicrophone, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Readiness } from '../../shared/readiness.ts'
import { dimensions } from '../../shared/scoring/signal.ts'
import type { KeyTurningPointKind, TurningPointState } from '../../shared/turning-point.ts'
import { Link } from '../ui/link.tsx'
import type { Route } from '../ui/route.ts'
import { dimensionWords } from '../ui/score-words.ts'
import { daysWords } from './days-words.ts'
import styles from './readiness-strip.module.css'

const stateWords: Readonly<Record<TurningPointState, { readonly name: string; readonly icon: Icon }>> = {
  empty: { name: 'empty', icon: IconCircleDashed },
  written: { name: 'written', icon: IconCircle },
  spoken: { name: 'spoken', icon: IconMicrophone },
  held: { name: 'held under challenge', icon: IconCircleCheck },
}

const turnNames: Readonly<Record<KeyTurningPointKind, string>> = { no_mandate: 'No mandate', overruled: 'Overruled', absorbed: 'Absorbed' }

/** Where the story stands, at a glance; each figure leads to where it is made. */
export function ReadinessStrip({ readiness }: { readonly readiness: Readiness }) {
  const { gatesMet, gatesInAll, turningPoints, people, facts, lastScores, lastSessions, daysToInterview } = readiness
  const days = daysWords(daysToInterview)
  return (
    <section aria-label="Readiness" className={styles['strip']}>
      <Cell title="Gates" to={{ screen: 'story' }} figure={`${gatesMet} of ${gatesInAll}`} below={gatesMet === gatesInAll ? 'all met' : `${gatesInAll - gatesMet} open`} />
      <Cell
        title="Turning points"
        to={{ screen: 'timeline' }}
        figure={
          <span className={styles['turns']}>
            {turningPoints.map(({ kind, state }) => {
              const { name, icon: Sign } = stateWords[state]
              return (
                <span key={kind} className={styles['turn']} data-state={state} title={`${turnNames[kind]}: ${name}`}>
                  <Sign size={17} aria-hidden />
                  <span className="for-readers">
                    {turnNames[kind]}: {name}.{' '}
                  </span>
                </span>
              )
            })}
          </span>
        }
        below={turnsBelow(turningPoints.map(({ state }) => state))}
      />
      <Cell title="People" to={{ screen: 'people' }} figure={people.all} below={people.all === 0 ? 'nobody yet' : `${people.named} named, ${people.said} said aloud`} />
      <Cell title="Numbers" to={{ screen: 'numbers' }} figure={facts.all} below={facts.all === 0 ? 'none yet' : `${facts.whole} known in full`} />
      {lastSessions[0] ? (
        <Cell
          title={lastSessions.length > 1 ? 'Last two sessions' : 'Last session'}
          to={{ screen: 'debrief', id: lastSessions[0].sessionId }}
          figure={<Scores scores={lastSessions} />}
          below={lastSessions[0].vote}
        />
      ) : (
        <Cell
          title={lastScores.length > 1 ? 'Last two scores' : 'Last score'}
          to={lastScores[0] ? { screen: 'take', id: lastScores[0].takeId } : null}
          figure={lastScores.length === 0 ? '–' : <Scores scores={lastScores} />}
          below={lastScores.length === 0 ? 'nothing said yet' : ''}
        />
      )}
      <Cell title="Interview" to={{ screen: 'story' }} figure={days.figure} below={days.below} />
    </section>
  )
}

function turnsBelow(states: readonly TurningPointState[]): string {
  const count = (state: TurningPointState) => states.filter((each) => each === state).length
  const parts = (['held', 'spoken', 'written', 'empty'] as const).flatMap((state) => (count(state) === 0 ? [] : [`${count(state)} ${state}`]))
  return parts.join(', ')
}

/** The newest first. */
function Scores({ scores }: { readonly scores: readonly { readonly granularity: number; readonly conviction: number }[] }) {
  return (
    <span className={styles['scores']}>
      {dimensions.map((dimension) => {
        const { name, icon: Sign } = dimensionWords[dimension]
        return (
          <span key={dimension} className={styles[dimension]} title={name}>
            <Sign size={15} aria-hidden />
            <span className="for-readers">{name} </span>
            {scores.toReversed().map((score, at) => (
              <span key={at}>
                {at > 0 && (
                  <>
                    <IconArrowRight size={12} aria-hidden />
                    <span className="for-readers">, then </span>
                  </>
                )}
                {score[dimension]}
              </span>
            ))}
          </span>
        )
      })}
    </span>
  )
}

interface CellProps {
  readonly title: string
  readonly to: Route | null
  readonly figure: ReactNode
  readonly below: string
}

function Cell({ title, to, figure, below }: CellProps) {
  const inside = (
    <>
      <span className={styles['title']}>{title}</span>
      <span className={styles['figure']}>{figure}</span>
      <span className={styles['below']}>{below}</span>
    </>
  )
  return to === null ? (
    <div className={styles['cell']}>{inside}</div>
  ) : (
    <Link to={to} className={`${styles['cell']} ${styles['way']}`}>
      {inside}
    </Link>
  )
}
