import { Radio, Stack } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSettings } from '../ui/use-settings.ts'
import { listMicrophones } from './microphone.ts'
import { MicrophoneCheck } from './microphone-check.tsx'
import styles from './microphone-setting.module.css'

const systemChoice = ''

/** Which microphone is used, and whether it hears anything. */
export function MicrophoneSetting() {
  const { settings, change } = useSettings()
  const client = useQueryClient()
  const listed = useQuery({ queryKey: ['microphones'], queryFn: listMicrophones })

  useEffect(() => {
    const askAgain = () => void client.invalidateQueries({ queryKey: ['microphones'] })
    navigator.mediaDevices.addEventListener('devicechange', askAgain)
    return () => navigator.mediaDevices.removeEventListener('devicechange', askAgain)
  }, [client])

  const chosen = settings?.microphone ?? null
  const microphones = listed.data?.microphones ?? []
  const isAbsent = chosen !== null && !listed.data?.needsPermission && !microphones.some((microphone) => microphone.label === chosen)

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
      <MicrophoneCheck microphone={chosen} onOpened={() => void listed.refetch()} />
    </div>
  )
}
