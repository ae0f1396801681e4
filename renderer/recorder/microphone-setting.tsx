import { Button, Radio, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { failureOf } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { useSettings } from '../ui/use-settings.ts'
import { createLevel, type Level } from './level.ts'
import { LevelLine } from './level-line.tsx'
import { listMicrophones, openMicrophone, stop } from './microphone.ts'
import styles from './microphone-setting.module.css'
import { listen } from './sound.ts'

const systemChoice = ''
const testMs = 5000

/** Which microphone is used, and a short look at whether it hears anything. */
export function MicrophoneSetting() {
  const { settings, change } = useSettings()
  const client = useQueryClient()
  const listed = useQuery({ queryKey: ['microphones'], queryFn: listMicrophones })
  const [failure, setFailure] = useState<Failure | null>(null)
  const [level, setLevel] = useState<Level | null>(null)
  // Closes the microphone that is being tested; also when the screen goes away before the test is over.
  const endTest = useRef<(() => void) | null>(null)
  useEffect(() => () => endTest.current?.(), [])

  useEffect(() => {
    const askAgain = () => void client.invalidateQueries({ queryKey: ['microphones'] })
    navigator.mediaDevices.addEventListener('devicechange', askAgain)
    return () => navigator.mediaDevices.removeEventListener('devicechange', askAgain)
  }, [client])

  const chosen = settings?.microphone ?? null
  const microphones = listed.data?.microphones ?? []
  const isAbsent = chosen !== null && !listed.data?.needsPermission && !microphones.some((microphone) => microphone.label === chosen)

  const test = async () => {
    setFailure(null)
    endTest.current?.()
    try {
      const { stream } = await openMicrophone(chosen)
      void listed.refetch()
      const heard = createLevel()
      const sound = await listen(stream, heard.hear)
      setLevel(heard)
      const end = () => {
        endTest.current = null
        clearTimeout(timer)
        setLevel(null)
        stop(stream)
        void sound.stop()
      }
      const timer = setTimeout(end, testMs)
      endTest.current = end
    } catch (error) {
      setFailure(failureOf(error))
    }
  }

  return (
    <div className={styles['setting']}>
      <Radio.Group
        label="Microphone"
        labelProps={{ className: 'for-readers' }}
        description={listed.data?.needsPermission ? 'Your system shows the names of microphones once Grillroom may use one. Test it to be asked.' : undefined}
        value={chosen ?? systemChoice}
        onChange={(label) => change({ microphone: label === systemChoice ? null : label })}
      >
        <Stack gap="xs" mt={listed.data?.needsPermission ? 'xs' : 0}>
          <Radio value={systemChoice} label="The system’s own choice" />
          {microphones.map((microphone) => (
            <Radio key={microphone.deviceId} value={microphone.label} label={microphone.label} />
          ))}
          {isAbsent && chosen !== null && <Radio value={chosen} label={`${chosen} (not connected; the system’s own choice stands in)`} />}
        </Stack>
      </Radio.Group>
      <div className={styles['test']}>
        <Button variant="default" size="xs" disabled={level !== null} onClick={() => void test()}>
          Test the microphone
        </Button>
        <div className={styles['level']}>{level && <LevelLine level={level} />}</div>
      </div>
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}
