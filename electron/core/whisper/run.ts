import type { Transcript } from '../../../shared/transcript.ts'

export interface TranscriptionRequest {
  /** `places.engineFile`. */
  readonly engineFile: string | null
  readonly modelFile: string
  /** A WAV file of 16 kHz mono PCM16. */
  readonly audioFile: string
  /** Words to expect, such as names: the engine's `--prompt`. */
  readonly prompt?: string
  readonly signal?: AbortSignal
  /** Called with 0-100, never falling. */
  readonly onProgress?: (percent: number) => void
  /** Called once with the engine's process id. */
  readonly onStart?: (pid: number) => void
}

/**
 * Transcribes one file. Throws a `FailureError`: `audio_…`, `model_…`, `engine_…` or `transcription_cancelled`.
 */
export async function transcribe(request: TranscriptionRequest): Promise<Transcript> {
  throw new Error(`not yet: ${request.audioFile}`)
}
