import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { findSilences, hasSound, type Stretch } from '../../../shared/sound/silences.ts'
import { cutWindows } from '../../../shared/sound/windows.ts'
import type { Transcript, Word } from '../../../shared/transcript.ts'
import { inspectWav, type WavFile } from '../audio/wav.ts'
import { readLevels, writeWindow } from '../audio/window-file.ts'
import { FailureError, systemCode } from '../failures.ts'
import { usualThreads } from './engine-threads.ts'
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
  /** `usualThreads` where it is left out. */
  readonly threads?: number
  readonly signal?: AbortSignal
  /** Called with 0-100, never falling. */
  readonly onProgress?: (percent: number) => void
  /** Called with the engine's process id whenever it starts: every ten minutes of sound. */
  readonly onStart?: (pid: number) => void
}

/**
 * So many windows go through one run of the engine, ten minutes of sound: its model is loaded once for them, and neither its memory nor the
 * scratch folder grows with the take.
 */
const windowsInRun = 20

/** What was heard, and where nobody spoke. */
export interface Transcribed extends Transcript {
  readonly silences: readonly Stretch[]
}

/**
 * Transcribes one file. whisper.cpp 1.5.0 keeps its `--prompt` before the first window and loses it as words fill its memory, while
 * every file that it is given begins with the prompt anew. So a long take is cut at pauses into windows of its own, each primed. The engine ends with status 0 and
 * no transcript on input that it cannot read, so what goes in is checked before and what comes out after. Throws a
 * `FailureError`: `audio_…`, `model_…`, `engine_…` or `transcription_cancelled`.
 */
export async function transcribe(request: TranscriptionRequest): Promise<Transcribed> {
  const { engineFile } = request
  const engine = engineName(engineFile)
  if (engineFile === null || engine === null) throw new FailureError('engine_missing')
  const modelFile = resolve(request.modelFile)
  inspectModel(modelFile)
  const audioFile = resolve(request.audioFile)
  const wav = inspectWav(audioFile)
  const levels = await readLevels(audioFile, wav)
  // Where there is no sound at all, the names that it should expect would be all that it hears.
  const windows = cutWindows(levels, wav.durationMs).filter((window) => hasSound(levels, window))
  const words: Word[] = []
  for (let first = 0; first < windows.length; first += windowsInRun) {
    const batch = windows.slice(first, first + windowsInRun)
    const onProgress = (share: number): void => request.onProgress?.(Math.min(100, (100 * (first + share * batch.length)) / windows.length))
    const isWhole = batch[0]?.fromMs === 0 && batch[0].toMs === wav.durationMs
    words.push(...(await hearWindows({ ...request, engineFile, modelFile, audioFile, onProgress }, isWhole ? null : wav, batch, wav.durationMs)))
  }
  return { words, durationMs: wav.durationMs, engine, model: basename(modelFile), silences: findSilences(levels) }
}

/** The words of some windows in one run; a `wav` of null is heard as it is. */
async function hearWindows(request: EngineRequest, wav: WavFile | null, windows: readonly Stretch[], durationMs: number): Promise<Word[]> {
  const scratch = createScratchFolder()
  try {
    const files = windows.map((window, place) => {
      // Short names in the engine's own folder: a command line has its limit.
      const name = `${place}`
      if (wav !== null) writeWindow(request.audioFile, wav, join(scratch, `${name}.wav`), window)
      return { window, name, sound: wav === null ? request.audioFile : `${name}.wav` }
    })
    const run = ['-m', request.modelFile, '-l', 'en', '-ojf', '-pp', '-t', String(request.threads ?? usualThreads())]
    if (request.prompt !== undefined) run.push('--prompt', request.prompt)
    if (request.isLive) run.push('-bs', '1', '-bo', '1', '-nf')
    for (const { sound, name } of files) run.push('-f', sound, '-of', name)
    await runEngine(request, run, scratch, files.length)
    return files.flatMap(({ window: { fromMs, toMs }, name }) => {
      const words = readWords(join(scratch, `${name}.json`), wav === null ? durationMs : toMs - fromMs)
      return words.map((word) => ({ ...word, t0Ms: word.t0Ms + fromMs, t1Ms: word.t1Ms + fromMs }))
    })
  } finally {
    removeScratchFolder(scratch)
  }
}

interface EngineRequest {
  readonly engineFile: string
  readonly modelFile: string
  readonly audioFile: string
  readonly prompt?: string
  readonly isLive?: boolean
  readonly threads?: number
  readonly signal?: AbortSignal
  /** Called with 0-1, never falling. */
  readonly onProgress: (share: number) => void
  readonly onStart?: (pid: number) => void
}

/** Resolves once the engine has ended with status 0. */
function runEngine(request: EngineRequest, run: readonly string[], folder: string, files: number): Promise<void> {
  const { engineFile, signal, onProgress, onStart } = request
  return new Promise((resolveRun, reject) => {
    if (signal?.aborted) {
      reject(new FailureError('transcription_cancelled'))
      return
    }
    // Should this process be killed, the engine's next line of progress finds nobody to read it, which ends the engine too
    // (not on Windows, where it runs to its end).
    const child = spawn(resolve(engineFile), run, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], windowsHide: true })
    const kill = (): void => void child.kill('SIGKILL')
    signal?.addEventListener('abort', kill, { once: true })
    if (child.pid !== undefined) onStart?.(child.pid)

    let file = -1
    let furthest = 0
    const lastLines: string[] = []
    createInterface({ input: child.stderr }).on('line', (line) => {
      const told = /progress\s*=\s*(\d+)%/.exec(line)?.[1]
      if (/: processing '/.test(line)) file += 1
      if (told === undefined) {
        lastLines.push(line)
        if (lastLines.length > 5) lastLines.shift()
        return
      }
      // The engine counts whole windows of 30 s and so tells more than 100 at the end of a short file.
      const share = Math.min(1, (Math.max(0, file) + Math.min(1, Number(told) / 100)) / files)
      if (share <= furthest) return
      furthest = share
      onProgress(share)
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
