import { useQueryClient } from '@tanstack/react-query'
import type { Settings, SettingsChange } from '../../shared/setting.ts'
import { useAnswer, useCommand } from './ask.ts'
import { tellFailure } from './failure-note.tsx'

export interface SettingsInHand {
  /** Null until they are known. A change shows at once, and goes back where it could not be kept. */
  readonly settings: Settings | null
  readonly change: (change: SettingsChange) => void
}

/** The settings, to read and to change. */
export function useSettings(): SettingsInHand {
  const client = useQueryClient()
  const known = useAnswer('settings.get', {}).data
  const { mutate, isPending, variables } = useCommand('settings.change')
  return {
    settings: known ? (isPending ? changed(known, variables) : known) : null,
    change: (change) =>
      mutate(change, { onError: tellFailure, onSuccess: (kept) => client.setQueryData(['settings.get', {}], kept) }),
  }
}

function changed(settings: Settings, { theme, microphone, showsLiveWords }: SettingsChange): Settings {
  return {
    ...settings,
    theme: theme ?? settings.theme,
    microphone: microphone === undefined ? settings.microphone : microphone,
    showsLiveWords: showsLiveWords ?? settings.showsLiveWords,
  }
}
