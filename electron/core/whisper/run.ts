import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Transcript } from '../../../shared/transcript.ts'
import { inspectWav } from '../audio/wav.ts'
import { FailureError, systemCode } from '../failures.ts'
import { engineName } from './engine.ts'
import { inspectModel } from './model-file.ts'
import { parseOutput } from './parse-output.ts'
import { createScratchFolder, removeScratchFolder } from './scratch-folder.ts'

export interface TranscriptionRequest {
  /** `places.engineFile`. */
  readonly engineFile: string | null
  readonly modelFile: string
  /** A WAV file of 16 kHz mono PCM16. */
  readonly audioFile: string
  /** Words to expect, such as names: the engine's `--prompt`. */
  readonly prompt?: string
  /** For words that are wanted at once: one attempt at the likeliest words instead of five, none repeated where it is unsure. */
  readonly isLive?: boolean
  readonly signal?: AbortSignal
  /** Called with 0-100, never falling. */
  readonly onProgress?: (percent: number) => void
  /** Called once with the engine's process id. */
  readonly onStart?: (pid: number) => void
}

/**
 * The engine's threads wait for each other in a busy loop at every step, so that one of them without a core of its own holds up
 * all. Measured on two cores, demo voice, 33 s of speech: on a quiet machine 3.1 s with two threads; beside two other busy
 * programs 27-39 s with two threads and 11 s with one. So one core is left to the window and the rest of the machine.
 * At most four, whisper.cpp's own default: on a laptop more of them are rarely fast cores.
 */
function threadCount(): number {
  return Math.min(4, Math.max(1, availableParallelism() - 1))
}

/**
 * Transcribes one file. The engine ends with status 0 and no transcript on input that it cannot read, so what goes in
 * is checked before and what comes out after. Throws a `FailureError`: `audio_…`, `model_…`, `engine_…` or `transcription_cancelled`.
 */
export async function transcribe(request: TranscriptionRequest): Promise<Transcript> {
  const { engineFile } = request
  const engine = engineName(engineFile)
  if (engineFile === null || engine === null) throw new FailureError('engine_missing')
  const modelFile = resolve(request.modelFile)
  inspectModel(modelFile)
  const audioFile = resolve(request.audioFile)
  const { durationMs } = inspectWav(audioFile)
  const scratch = createScratchFolder()
  try {
    const output = join(scratch, 'words')
    const run = ['-m', modelFile, '-f', audioFile, '-l', 'en', '-ojf', '-of', output, '-pp', '-t', String(threadCount())]
    if (request.prompt !== undefined) run.push('--prompt', request.prompt)
    if (request.isLive) run.push('-bs', '1', '-bo', '1', '-nf')
    await runEngine(engineFile, run, request)
    return { words: readWords(`${output}.json`, durationMs), durationMs, engine, model: basename(modelFile) }
  } finally {
    removeScratchFolder(scratch)
  }
}

/** Resolves once the engine has ended with status 0. */
function runEngine(engineFile: string, run: readonly string[], request: TranscriptionRequest): Promise<void> {
  const { signal, onProgress, onStart } = request
  return new Promise((resolveRun, reject) => {
    if (signal?.aborted) {
      reject(new FailureError('transcription_cancelled'))
      return
    }
    // Should this process be killed, the engine's next line of progress finds nobody to read it, which ends the engine too
    // (not on Windows, where it runs to its end).
    const child = spawn(engineFile, run, { stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true })
    const kill = (): void => void child.kill('SIGKILL')
    signal?.addEventListener('abort', kill, { once: true })
    if (child.pid !== undefined) onStart?.(child.pid)

    let percent = 0
    const lastLines: string[] = []
    createInterface({ input: child.stderr }).on('line', (line) => {
      const told = /progress\s*=\s*(\d+)%/.exec(line)?.[1]
      if (told === undefined) {
        lastLines.push(line)
        if (lastLines.length > 5) lastLines.shift()
      } else if (Number(told) > percent) {
        // The engine counts whole windows of 30 s and so tells more than 100 at the end of a short file.
        percent = Math.min(100, Number(told))
        onProgress?.(percent)
      }
    })

    child.once('error', (error) => {
      signal?.removeEventListener('abort', kill)
      // Not there, or not a program for this machine: either way it has to be built.
      reject(systemCode(error) === null ? error : new FailureError('engine_missing', {}, error))
    })
    child.once('close', (status, killedBy) => {
      signal?.removeEventListener('abort', kill)
      if (signal?.aborted) reject(new FailureError('transcription_cancelled'))
      else if (killedBy !== null) reject(new FailureError('engine_killed', { signal: killedBy }))
      else if (status !== 0) reject(new FailureError('engine_failed', { status: status ?? -1 }, new Error(lastLines.join('\n'))))
      else resolveRun()
    })
  })
}

function readWords(file: string, durationMs: number): Transcript['words'] {
  const words = existsSync(file) ? parseOutput(readFileSync(file), durationMs) : null
  if (words === null) throw new FailureError('engine_no_transcript')
  return words
}
