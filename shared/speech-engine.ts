import { z } from 'zod'
import { failureSchema } from './result.ts'

/** How long a minute of speech takes, and with how many threads it was fastest. */
export const measurementSchema = z.object({ msPerMinute: z.int().positive(), threads: z.int().positive(), measuredMs: z.int() })
export type Measurement = z.infer<typeof measurementSchema>

/** A program that transcribes. */
export const speechEngineSchema = z.object({
  /** Absolute path. */
  file: z.string(),
  /** Name and version, as far as it is known. */
  name: z.string(),
  /** `built`: what set-up compiled. `path`: found on the PATH. `chosen`: the user pointed to it. */
  origin: z.enum(['built', 'path', 'chosen']),
  isUsed: z.boolean(),
  /** With the model that is used now; null where it was not measured yet. */
  measurement: measurementSchema.nullable(),
  /** Why it can't be used. */
  failure: failureSchema.nullable(),
})
export type SpeechEngine = z.infer<typeof speechEngineSchema>

/** What Grillroom starts an engine with: one that does not know these is another program, or too old. */
export const neededOptions = ['-m', '-f', '-l', '-t', '-of', '-ojf', '-pp', '--prompt'] as const

/** The options that a program tells of when it is asked for help: each stands at the beginning of a line, several divided by commas. */
export function readOptions(help: string): Set<string> {
  const options = new Set<string>()
  for (const line of help.split('\n')) {
    const names = /^\s*((?:-{1,2}[A-Za-z][\w-]*(?:\s+(?:[A-Z][A-Z0-9_]*|\[[^\]]*\]))?(?:\s*,\s*|\s+(?=-)|$)?)+)/.exec(line)?.[1] ?? ''
    for (const [name] of names.matchAll(/(?<![\w-])-{1,2}[A-Za-z][\w-]*/g)) options.add(name)
  }
  return options
}

/** Another engine has to be this much faster than the one that was built here, or it is not worth the change. */
const worthwhile = 0.95

/** The engine to use: the fastest that works, the built one where none is clearly faster; null where none was measured. */
export function fastest(engines: readonly Pick<SpeechEngine, 'file' | 'origin' | 'measurement' | 'failure'>[]): string | null {
  const able = engines.flatMap(({ file, origin, measurement, failure }) => (measurement === null || failure !== null ? [] : [{ file, origin, ms: measurement.msPerMinute }]))
  const built = able.find(({ origin }) => origin === 'built')
  const best = able.reduce<(typeof able)[number] | null>((least, each) => (least === null || each.ms < least.ms ? each : least), null)
  if (best === null) return null
  return built !== undefined && best.ms >= built.ms * worthwhile ? built.file : best.file
}

/** The numbers of threads worth trying on a machine: one, all but one, all, and four, whisper.cpp's own choice. */
export function threadChoices(cores: number): number[] {
  return [...new Set([1, cores - 1, cores, 4])].filter((threads) => threads >= 1 && threads <= cores).sort((a, b) => a - b)
}

/** The number that was fastest; fewer where more gain less than a twentieth, since the rest of the machine has use for them. */
export function bestThreads(tried: readonly { readonly threads: number; readonly tookMs: number }[]): number {
  const best = Math.min(...tried.map(({ tookMs }) => tookMs))
  return tried.filter(({ tookMs }) => tookMs <= best / worthwhile).reduce((least, { threads }) => Math.min(least, threads), Infinity)
}
