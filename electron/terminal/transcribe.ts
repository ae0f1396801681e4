import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { transcriptText, type Transcript } from '../../shared/transcript.ts'
import type { Places } from '../core/core.ts'
import { prepareDemoModel } from '../core/whisper/demo-model.ts'
import { transcribe as runEngine } from '../core/whisper/run.ts'
import { note, printLine } from './command.ts'

/** Transcribes a file with a model, or with the demo voice, which is unpacked for the occasion. */
export async function transcribeFile(places: Places, audioFile: string, modelFile: string | null): Promise<Transcript> {
  const work = await mkdtemp(join(tmpdir(), 'grillroom-'))
  let shown = -10
  try {
    return await runEngine({
      engineFile: places.engineFile,
      modelFile: modelFile ?? (await prepareDemoModel(places.resourcesFolder, work)),
      audioFile,
      onProgress: (percent) => {
        if (percent < shown + 10) return
        shown = percent
        note(`${Math.round(percent)}%`)
      },
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** `transcribe FILE [--model PATH] [--json]` */
export async function transcribe(places: Places, file: string, options: { model: string | undefined; json: boolean }): Promise<void> {
  const transcript = await transcribeFile(places, resolve(file), options.model === undefined ? null : resolve(options.model))
  printLine(options.json ? JSON.stringify(toJson(transcript)) : transcriptText(transcript.words))
}

/** The shape that the command promises to its readers; times in ms. */
export function toJson({ words, durationMs, engine, model }: Transcript) {
  return {
    text: transcriptText(words),
    words: words.map(({ text, t0Ms, t1Ms, p }) => ({ text, t0_ms: t0Ms, t1_ms: t1Ms, p })),
    duration_ms: durationMs,
    engine,
    model,
  }
}
