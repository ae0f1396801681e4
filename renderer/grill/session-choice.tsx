import { SegmentedControl, Slider } from '@mantine/core'
import { useId } from 'react'
import { minutesRange, modes, pressures } from '../../shared/interview/session-event.ts'
import { Panel } from '../ui/panel.tsx'
import type { GrillChoice } from './grill-choice.ts'
import { modeWords, pressureWords } from './session-words.ts'
import styles from './set-up.module.css'

interface SessionChoiceProps {
  readonly choice: GrillChoice
  readonly onChange: (part: Partial<GrillChoice>) => void
}

const modeMeans = {
  real: 'The question and the clock, nothing else.',
  study: 'Shows what is missing while you answer. Hints when you ask, and any answer once more.',
} as const

const pressureMeans = {
  low: 'Interrupts only what is blatant, and lets you breathe between.',
  standard: 'Interrupts vague words, hidden actors and long background, more towards the end.',
  high: 'Interrupts at the first soft word that matters.',
} as const

/** How long, how strict, how hard. */
export function SessionChoice({ choice, onChange }: SessionChoiceProps) {
  const minutesId = useId()
  return (
    <Panel title="The session">
      <div className={styles['field']}>
        <p id={minutesId} className={styles['label']}>
          Length <span className={styles['figure']}>{choice.minutes} minutes</span>
        </p>
        <Slider
          aria-labelledby={minutesId}
          min={minutesRange.least}
          max={minutesRange.most}
          step={1}
          value={choice.minutes}
          onChange={(minutes) => onChange({ minutes })}
          label={null}
          marks={[15, 16, 17, 18, 19, 20].map((value) => ({ value, label: String(value) }))}
          thumbProps={{ 'aria-labelledby': minutesId, 'aria-valuetext': `${choice.minutes} minutes` }}
        />
      </div>
      <Choice label="Mode" values={modes} names={modeWords} means={modeMeans[choice.mode]} value={choice.mode} onChange={(mode) => onChange({ mode })} />
      <Choice label="Pressure" values={pressures} names={pressureWords} means={pressureMeans[choice.pressure]} value={choice.pressure} onChange={(pressure) => onChange({ pressure })} />
    </Panel>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly values: readonly Value[]
  readonly names: Readonly<Record<Value, string>>
  readonly means: string
  readonly value: Value
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, values, names, means, value, onChange }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div className={styles['field']}>
      <p id={id} className={styles['label']}>
        {label}
      </p>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        value={value}
        data={values.map((one) => ({ value: one, label: names[one] }))}
        onChange={(chosen) => {
          const found = values.find((one) => one === chosen)
          if (found !== undefined) onChange(found)
        }}
      />
      <p className={styles['means']}>{means}</p>
    </div>
  )
}
