import { dimensions } from '../../shared/scoring/signal.ts'
import { clockWords } from '../ui/time-words.ts'
import styles from './line-chart.module.css'

export interface ScorePoint {
  readonly tMs: number
  readonly granularity: number
  readonly conviction: number
}

interface LineChartProps {
  readonly points: readonly ScorePoint[]
  readonly wholeMs: number
}

const width = 340
const height = 150
const left = 26
const bottom = 18
const top = 6
const right = 8
const levels = [0, 25, 50, 75, 100]

/** Two lines over the minutes: a solid one with squares, a dashed one with dots. Drawn for the eye; the same figures stand in a table beside it. */
export function LineChart({ points, wholeMs }: LineChartProps) {
  const x = (ms: number) => left + (ms / Math.max(1, wholeMs)) * (width - left - right)
  const y = (score: number) => top + (1 - score / 100) * (height - top - bottom)
  const minutes = Math.floor(wholeMs / 60_000)
  const step = minutes > 6 ? 5 : 1
  const marks = Array.from({ length: Math.floor(minutes / step) + 1 }, (_, place) => place * step)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles['chart']} aria-hidden>
      {levels.map((level) => (
        <g key={level}>
          <line x1={left} x2={width - right} y1={y(level)} y2={y(level)} className={styles['grid']} />
          <text x={left - 6} y={y(level) + 3.5} textAnchor="end" className={styles['figure']}>
            {level}
          </text>
        </g>
      ))}
      {marks.map((minute) => (
        <text key={minute} x={x(minute * 60_000)} y={height - 4} textAnchor={minute === 0 ? 'start' : 'middle'} className={styles['figure']}>
          {minute === 0 ? '0 min' : minute}
        </text>
      ))}
      {dimensions.map((dimension) => (
        <g key={dimension} className={styles[dimension]}>
          <polyline points={points.map((point) => `${x(point.tMs).toFixed(1)},${y(point[dimension]).toFixed(1)}`).join(' ')} className={styles['line']} />
          {points.map((point, place) =>
            dimension === 'granularity' ? (
              <rect key={place} x={x(point.tMs) - 2.5} y={y(point[dimension]) - 2.5} width={5} height={5} className={styles['dot']}>
                <title>{`${clockWords(point.tMs)}: ${point[dimension]}`}</title>
              </rect>
            ) : (
              <circle key={place} cx={x(point.tMs)} cy={y(point[dimension])} r={2.8} className={styles['dot']}>
                <title>{`${clockWords(point.tMs)}: ${point[dimension]}`}</title>
              </circle>
            ),
          )}
        </g>
      ))}
    </svg>
  )
}
