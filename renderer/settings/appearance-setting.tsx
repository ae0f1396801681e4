import { Group, Radio } from '@mantine/core'
import { z } from 'zod'
import { themes } from '../../shared/setting.ts'
import { useSettings } from '../ui/use-settings.ts'

const themeNames = { system: 'As the system', light: 'Light', dark: 'Dark' } as const
const themeSchema = z.enum(themes)

/** Light or dark. */
export function AppearanceSetting() {
  const { settings, change } = useSettings()
  return (
    <Radio.Group
      label="Theme"
      labelProps={{ className: 'for-readers' }}
      value={settings?.theme ?? 'system'}
      onChange={(value) => change({ theme: themeSchema.parse(value) })}
    >
      <Group gap="lg">
        {themes.map((value) => (
          <Radio key={value} value={value} label={themeNames[value]} />
        ))}
      </Group>
    </Radio.Group>
  )
}
