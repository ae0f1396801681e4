import { useEffect, useState } from 'react'
import type { DownloadProgress } from '../../shared/official-model.ts'
import { on } from '../bridge.ts'

/** How far a model's download is; null until it was told. What arrives late is passed over. */
export function useDownload(name: string): DownloadProgress | null {
  const [progress, setProgress] = useState<DownloadProgress | null>(null)
  useEffect(
    () =>
      on('models.progress', (arrived) => {
        if (arrived.name !== name) return
        setProgress((known) => (known && known.sequence > arrived.sequence && arrived.sequence !== 0 ? known : arrived))
      }),
    [name],
  )
  return progress
}
