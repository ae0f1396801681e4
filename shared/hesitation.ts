import { z } from 'zod'
import { stretchSchema, type Stretch } from './sound/silences.ts'
import type { Word } from './transcript.ts'

/** A silence within an answer counts as a pause from here on, in ms. */
export const shortestPauseMs = 700

/** What the sound of an answer says about its pace. Observations: no part of any score. */
export const paceSchema = z.object({
  /** From the beginning of the recording, when the question was on the screen, to the first word; null where nothing was said. */
  firstWordMs: z.int().nonnegative().nullable(),
  /** Pauses a minute of the answer, from its first word to its last; null for an answer that is too short to say. */
  pausesPerMinute: z.number().nonnegative().nullable(),
  /** Words a minute of the answer, pauses and all; null for an answer that is too short to say. */
  wordsPerMinute: z.number().nonnegative().nullable(),
})
export type Pace = z.infer<typeof paceSchema>

/** A pause within an answer: after its word `afterWord`. */
export const heardPauseSchema = stretchSchema.extend({ afterWord: z.int().nonnegative() })
export type HeardPause = z.infer<typeof heardPauseSchema>

export const hesitationSchema = z.object({
  pace: paceSchema,
  /** In the order of the words. */
  pauses: z.array(heardPauseSchema),
  /** The speaker's own medians over earlier takes, each null where too few of them tell; and how many there are. */
  usual: paceSchema.extend({ takes: z.int().nonnegative() }),
})
export type Hesitation = z.infer<typeof hesitationSchema>

/** Below this length an answer has no rate: one pause more or less would double it. */
const shortestAnswerMs = 5000

/** So many earlier takes make a median. */
export const fewestTakes = 3

/** Where the sound was not looked at, gaps between words' times stand for silences. The engine lets words run on into the pause after them, so they are fewer. */
function gapsBetween(words: readonly Word[]): Stretch[] {
  return words.flatMap(({ t1Ms }, place) => {
    const next = words[place + 1]
    return next === undefined || next.t0Ms <= t1Ms ? [] : [{ fromMs: t1Ms, toMs: next.t0Ms }]
  })
}

/**
 * The pauses between the words of an answer. A silence belongs between the last word that begins before its middle and the one after: the engine is sure of where
 * words begin to within some 150 ms, and of where they end less. `silences` null: known from the words alone.
 */
export function findPauses(words: readonly Word[], silences: readonly Stretch[] | null): HeardPause[] {
  const pauses: HeardPause[] = []
  let after = 0
  for (const { fromMs, toMs } of silences ?? gapsBetween(words)) {
    if (toMs - fromMs < shortestPauseMs) continue
    const middle = (fromMs + toMs) / 2
    while ((words[after + 1]?.t0Ms ?? Infinity) <= middle) after += 1
    const [word, next] = [words[after], words[after + 1]]
    // What lies before the first word or after the last is no pause in the answer.
    if (word === undefined || next === undefined || word.t0Ms > middle) continue
    pauses.push({ fromMs, toMs, afterWord: after })
  }
  return pauses
}

/** `silences` null: known from the words alone. */
export function paceOf(words: readonly Word[], silences: readonly Stretch[] | null): Pace {
  const first = words[0]
  const last = words.at(-1)
  if (first === undefined || last === undefined) return { firstWordMs: null, pausesPerMinute: null, wordsPerMinute: null }
  // The silence that the recording begins with ends where the voice sets in, which the sound knows better than the engine.
  const lead = silences?.[0]
  const begin = lead !== undefined && lead.fromMs === 0 && lead.toMs <= (words[1]?.t0Ms ?? Infinity) ? lead.toMs : first.t0Ms
  const lengthMs = last.t1Ms - begin
  const perMinute = (count: number): number | null => (lengthMs < shortestAnswerMs ? null : (count * 60_000) / lengthMs)
  return { firstWordMs: begin, pausesPerMinute: perMinute(findPauses(words, silences).length), wordsPerMinute: perMinute(words.length) }
}

function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b)
  if (known.length < fewestTakes) return null
  const middle = Math.floor(known.length / 2)
  const [low, high] = [known[known.length % 2 === 1 ? middle : middle - 1], known[middle]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

/** A take's pace beside the medians of earlier ones. */
export function hesitationOf(words: readonly Word[], silences: readonly Stretch[] | null, earlier: readonly Pace[]): Hesitation {
  const firstWordMs = median(earlier.map((pace) => pace.firstWordMs))
  return {
    pace: paceOf(words, silences),
    pauses: findPauses(words, silences),
    usual: {
      takes: earlier.length,
      firstWordMs: firstWordMs === null ? null : Math.round(firstWordMs),
      pausesPerMinute: median(earlier.map((pace) => pace.pausesPerMinute)),
      wordsPerMinute: median(earlier.map((pace) => pace.wordsPerMinute)),
    },
  }
}
