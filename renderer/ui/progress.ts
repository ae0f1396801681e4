import { useEffect, useState } from 'react'
import type { EventPayload } from '../../shared/contract.ts'
import { on } from '../bridge.ts'

export type Progress = EventPayload<'transcriptions.progress'>

/** How far the transcription of a take is; null until the first word of it. What arrives late is passed over. */
export function useProgress(takeId: string): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(
    () =>
      on('transcriptions.progress', (arrived) => {
        if (arrived.takeId !== takeId) return
        setProgress((known) => (known?.takeId === takeId && known.sequence > arrived.sequence && arrived.sequence !== 0 ? known : arrived))
      }),
    [takeId],
  )
  return progress?.takeId === takeId ? progress : null
}
