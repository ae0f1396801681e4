import { SegmentedControl } from '@mantine/core'
import { z } from 'zod'
import { themes } from '../../shared/setting.ts'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'

const themeNames = { system: 'As the system', light: 'Light', dark: 'Dark' } as const
const themeSchema = z.enum(themes)

/** Light or dark. */
export function AppearanceSetting() {
  const settings = useAnswer('settings.get', {})
  const change = useCommand('settings.change')
  return (
    <SegmentedControl
      aria-label="Theme"
      value={change.variables?.theme ?? settings.data?.theme ?? 'system'}
      onChange={(value) => change.mutate({ theme: themeSchema.parse(value) }, { onError: tellFailure, onSettled: () => change.reset() })}
      data={themes.map((value) => ({ value, label: themeNames[value] }))}
    />
  )
}
