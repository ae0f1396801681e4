import { Radio, Stack } from '@mantine/core'
import { MicrophoneSetting } from '../recorder/microphone-setting.tsx'
import { DemoVoiceNote } from '../ui/demo-voice-note.tsx'
import { Link } from '../ui/link.tsx'
import { Panel } from '../ui/panel.tsx'
import type { GrillChoice } from './grill-choice.ts'
import styles from './set-up.module.css'
import type { AnswerWay } from './use-answer-way.ts'

interface AnswerChoiceProps {
  readonly way: AnswerWay
  readonly onChange: (answers: GrillChoice['answers']) => void
}

const obstacleWords = {
  microphone: 'No microphone was found, so answers are typed. Plug one in to speak.',
  engine: 'The speech engine is not built on this machine, so answers are typed.',
  model: 'The chosen speech model cannot be used, so answers are typed.',
} as const

/** Aloud into a microphone, tried here, or typed. */
export function AnswerChoice({ way: { chosen, obstacle }, onChange }: AnswerChoiceProps) {
  return (
    <Panel title="Your answers">
      <Radio.Group aria-label="Your answers" value={chosen} onChange={(value) => onChange(value === 'typed' ? 'typed' : 'aloud')}>
        <Stack gap={8}>
          <Radio value="aloud" label="Aloud" description="Heard on this computer as you speak." disabled={obstacle !== null} />
          <Radio value="typed" label="Typed" description="The same clock; every finished word counts as said, and is interrupted like speech." />
        </Stack>
      </Radio.Group>
      {obstacle !== null && (
        <p className={styles['means']}>
          {obstacleWords[obstacle]} {obstacle !== 'microphone' && <Link to={{ screen: 'settings' }}>Settings</Link>}
        </p>
      )}
      {chosen === 'aloud' && (
        <div className={styles['microphone']}>
          <MicrophoneSetting />
          <DemoVoiceNote />
        </div>
      )}
    </Panel>
  )
}
