import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pcmDurationMs } from '../../../shared/recording.ts'
import { bestThreads, threadChoices } from '../../../shared/speech-engine.ts'
import { transcriptText } from '../../../shared/transcript.ts'
import { headerBytes, wavHeader } from '../audio/wav.ts'
import { FailureError } from '../failures.ts'
import { transcribe } from './run.ts'
import { createScratchFolder, removeScratchFolder } from './scratch-folder.ts'
import { wordAccuracy } from './word-accuracy.ts'

/** WAV files of speech that engines are timed on: one for each number of threads, and two that are heard together with the best. */
export interface Recordings {
  readonly short: string
  readonly long: readonly string[]
}

/** The bundled ones: 22 s, and 55 s together. */
export function bundledRecordings(resourcesFolder: string): Recordings {
  const [strong, weak] = ['strong', 'weak'].map((name) => join(resourcesFolder, 'demo-voice', `${name}.wav`))
  if (strong === undefined || weak === undefined) throw new Error('There are two of them.')
  return { short: weak, long: [strong, weak] }
}

export interface MeasureRequest {
  readonly engineFile: string
  readonly modelFile: string
  readonly recordings: Recordings
  /** The words that another engine heard with this model; null where there are none to compare with. */
  readonly expected: string | null
  readonly signal: AbortSignal
}

export interface Measured {
  readonly msPerMinute: number
  readonly threads: number
  /** What it heard. */
  readonly text: string
}

/** Two programs of one make and one model differ by rounding alone: one that agrees on fewer words writes something else than we read. */
const leastAgreement = 0.7

/**
 * Times an engine with a model: the short recording with each number of threads that is worth trying, then the long ones with the best. Throws
 * what `transcribe` throws, and `engine_foreign` where it hears other words than expected.
 */
export async function measureEngine({ engineFile, modelFile, recordings: { short, long }, expected, signal }: MeasureRequest): Promise<Measured> {
  const time = async (audioFile: string, threads: number): Promise<{ tookMs: number; threads: number; text: string }> => {
    const began = performance.now()
    const { words } = await transcribe({ engineFile, modelFile, audioFile, threads, signal })
    return { tookMs: performance.now() - began, threads, text: transcriptText(words) }
  }
  const tried: { tookMs: number; threads: number }[] = []
  // The first run pays for reading the model from the disk.
  await time(short, 1)
  for (const threads of threadChoices(availableParallelism())) tried.push(await time(short, threads))
  const scratch = createScratchFolder()
  try {
    const both = join(scratch, 'both.wav')
    const sound = Buffer.concat(long.map((file) => readFileSync(file).subarray(headerBytes)))
    writeFileSync(both, Buffer.concat([wavHeader(sound.length), sound]), { mode: 0o600 })
    const { tookMs, threads, text } = await time(both, bestThreads(tried))
    if (expected !== null && wordAccuracy(expected, text) < leastAgreement) throw new FailureError('engine_foreign', { path: engineFile, lacks: 'the words that were said' })
    return { msPerMinute: Math.max(1, Math.round((tookMs * 60_000) / pcmDurationMs(sound.length))), threads, text }
  } finally {
    removeScratchFolder(scratch)
  }
}
