import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState, useSyncExternalStore } from 'react'
import { Panel } from '../ui/panel.tsx'
import type { GrillChoice } from './grill-choice.ts'
import { createChime } from './sound/chime.ts'
import { createVoice, localVoices, onVoices } from './sound/voice.ts'
import styles from './set-up.module.css'

interface VoiceChoiceProps {
  readonly choice: GrillChoice
  readonly onChange: (part: Partial<GrillChoice>) => void
}

const tried = 'Stop. A number, please.'

/** One string, so that the list is only new when its names are. */
function voiceNames(): string {
  return localVoices()
    .map(({ name }) => name)
    .join('\n')
}

/** How the interviewer is heard: a voice of this computer where it has one, and the short sounds. Tried here. */
export function VoiceChoice({ choice, onChange }: VoiceChoiceProps) {
  const names = useSyncExternalStore(onVoices, voiceNames).split('\n').filter((name) => name !== '')
  const [isTrying, setIsTrying] = useState(false)
  const chosen = choice.voice !== null && names.includes(choice.voice) ? choice.voice : ''
  const listen = () => {
    const chime = createChime(choice.hasSounds)
    const voice = createVoice(chosen === '' ? null : chosen)
    setIsTrying(true)
    const end = () => {
      setIsTrying(false)
      setTimeout(chime.close, 1000)
    }
    chime.cutIn()
    if (voice) voice.say([tried], end)
    else setTimeout(end, 500)
  }
  return (
    <Panel title="The interviewer">
      {names.length === 0 ? (
        <p className={styles['none']}>This computer has no voice of its own, so questions are read, with a short sound. Voices that would send words away are not used.</p>
      ) : (
        <NativeSelect
          label="Voice"
          description="Voices of this computer only: nothing is sent away."
          value={chosen}
          onChange={(event) => onChange({ voice: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          data={[{ value: '', label: 'No voice: text and a short sound' }, ...names.map((name) => ({ value: name, label: name }))]}
        />
      )}
      <div className={styles['try']}>
        <Checkbox label="Short sounds for questions and cut-ins" checked={choice.hasSounds} onChange={(event) => onChange({ hasSounds: event.currentTarget.checked })} />
        <Button variant="default" size="xs" loading={isTrying} disabled={chosen === '' && !choice.hasSounds} onClick={listen}>
          Hear a cut-in
        </Button>
      </div>
    </Panel>
  )
}
