import { sampleRateHz } from '../../shared/recording.ts'
import type { Take } from '../../shared/take.ts'
import { call } from '../bridge.ts'
import { openAudio } from './audio-source.ts'
import { toPcm16 } from './pcm.ts'

interface ImportRequest {
  readonly file: File
  readonly questionId: string
  readonly signal: AbortSignal
  /** 0-1. */
  readonly onProgress: (share: number) => void
}

/**
 * Decodes a file and gives its sound to the core as a take, a second at a time; never more than one piece waits. Null where it was
 * cancelled; then, and where it throws a `CallFailure`, nothing is left of it.
 */
export async function importFile({ file, questionId, signal, onProgress }: ImportRequest): Promise<Take | null> {
  const source = await openAudio(file)
  if (signal.aborted) return null
  const { takeId } = await call('imports.begin', { questionId, fileName: file.name })
  const discard = () => call('imports.discard', { takeId })
  try {
    let sequence = 0
    for await (const piece of source.pieces) {
      for (let at = 0; at < piece.length; at += sampleRateHz) {
        if (signal.aborted) {
          await discard()
          return null
        }
        await call('imports.append', { takeId, sequence, pcm: toPcm16(piece.subarray(at, at + sampleRateHz)) })
        sequence += 1
        onProgress(Math.min(1, (sequence * 1000) / source.durationMs))
      }
    }
  } catch (error) {
    // What went wrong first is told; the core forgets a half import at its next start in any case.
    await discard().catch(() => {})
    throw error
  }
  return call('imports.finish', { takeId })
}
