import type { Debrief } from '../../shared/debrief/debrief-schema.ts'
import { dimensions } from '../../shared/scoring/signal.ts'
import type { TrendPoint } from '../../shared/session.ts'
import { Panel } from '../ui/panel.tsx'
import { dimensionWords } from '../ui/score-words.ts'
import { clockWords, momentWords } from '../ui/time-words.ts'
import { LineChart } from './line-chart.tsx'
import styles from './scores-over-time.module.css'
import { onClock } from './session-time.ts'

interface ScoresOverTimeProps {
  readonly debrief: Debrief
  readonly trend: readonly TrendPoint[]
  readonly sessionId: string
}

/** Both scores as the session went on, and where it stands among the sessions before. */
export function ScoresOverTime({ debrief: { overTime, pauses }, trend, sessionId }: ScoresOverTimeProps) {
  const points = overTime.map(({ tMs, granularity, conviction }) => ({ tMs: onClock(tMs, pauses), granularity, conviction }))
  const at = trend.findIndex((point) => point.sessionId === sessionId)
  const before = trend[at - 1]
  return (
    <Panel title="Both scores over the session">
      <LineChart points={points} wholeMs={Math.max(60_000, points.at(-1)?.tMs ?? 0)} />
      <ul className={styles['legend']} aria-hidden>
        {dimensions.map((dimension) => {
          const { name, icon: Sign } = dimensionWords[dimension]
          return (
            <li key={dimension} className={styles[dimension]}>
              <Sign size={14} /> {name}
            </li>
          )
        })}
      </ul>
      <table className="for-readers">
        <caption>Both scores of everything said up to the end of each answer</caption>
        <thead>
          <tr>
            <th scope="col">At</th>
            <th scope="col">Granularity</th>
            <th scope="col">Conviction</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ tMs, granularity, conviction }, place) => (
            <tr key={place}>
              <td>{clockWords(tMs)}</td>
              <td>{granularity}</td>
              <td>{conviction}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {before && (
        <p className={styles['before']}>
          The session before ({momentWords(before.startedMs)}): granularity {before.granularity}, conviction {before.conviction}, {before.vote}.
        </p>
      )}
    </Panel>
  )
}
