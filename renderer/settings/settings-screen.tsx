import type { ReactNode } from 'react'
import { Screen } from '../ui/screen.tsx'
import { AboutSetting } from './about-setting.tsx'
import { AppearanceSetting } from './appearance-setting.tsx'
import { DataSetting } from './data-setting.tsx'
import { Privacy } from './privacy.tsx'
import { SettingSection } from './setting-section.tsx'
import { SpeechSetting } from './speech-setting.tsx'

interface SettingsScreenProps {
  /** The recorder's own setting. */
  readonly microphone: ReactNode
}

/** Everything that can be set, and in plain words where data lives. */
export function SettingsScreen({ microphone }: SettingsScreenProps) {
  return (
    <Screen title="Settings" heading="Settings" width="reading">
      <SettingSection title="Microphone">{microphone}</SettingSection>
      <SettingSection title="Speech model">
        <SpeechSetting />
      </SettingSection>
      <SettingSection title="Appearance">
        <AppearanceSetting />
      </SettingSection>
      <SettingSection title="Data">
        <DataSetting />
      </SettingSection>
      <SettingSection title="Privacy">
        <Privacy />
      </SettingSection>
      <SettingSection title="About">
        <AboutSetting />
      </SettingSection>
    </Screen>
  )
}
