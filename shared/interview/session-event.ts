import { z } from 'zod'
import { interviewStorySchema } from './brief.ts'
import { triggerKinds } from './deck/cut-ins.ts'
import { probeKindSchema } from '../scoring/probe.ts'
import { askedSchema } from './question.ts'

export const pressures = ['low', 'standard', 'high'] as const
export const pressureSchema = z.enum(pressures)
export type Pressure = z.infer<typeof pressureSchema>

/** `real` shows the question and the clock alone; `study` also what is missing. The interviewer is the same in both. */
export const modes = ['real', 'study'] as const
export const modeSchema = z.enum(modes)
export type Mode = z.infer<typeof modeSchema>

/** Spoken into a microphone, or typed where there is none. */
export const answerWays = ['spoken', 'typed'] as const
export const answerWaySchema = z.enum(answerWays)
export type AnswerWay = z.infer<typeof answerWaySchema>

/** Length of a session, in minutes. */
export const minutesRange = { least: 15, most: 20, usual: 18 } as const

export const settingsSchema = z.object({
  seed: z.int(),
  minutes: z.number().positive().max(60).default(minutesRange.usual),
  pressure: pressureSchema.default('standard'),
  mode: modeSchema.default('real'),
  answers: answerWaySchema.default('spoken'),
})
export type Settings = z.infer<typeof settingsSchema>

/** A word as it was heard or typed; `atMs` is when it was said. No recording holds a typed one, which may stand in an answer that began aloud. */
export const heardWordSchema = z.object({ text: z.string().min(1).max(200), atMs: z.int().nonnegative(), isTyped: z.literal(true).optional() })
export type HeardWord = z.infer<typeof heardWordSchema>

export const triggerSchema = z.object({
  kind: z.enum(triggerKinds),
  /** Span of the answer's text (UTF-16, `end` exclusive), and the words in it. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
  /** When the words were there to be read. */
  heardMs: z.int().nonnegative(),
  /** What it disagrees with, as one says it; '' except for a contradiction. */
  ledger: z.string(),
})
export type Trigger = z.infer<typeof triggerSchema>

const tMs = z.int().nonnegative()

/**
 * Everything that happens in a session, in order. `tMs` counts from its start, pauses included. A session is this list and nothing else:
 * it is appended to as it happens, and its state is a fold over it.
 */
export const sessionEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), tMs, settings: settingsSchema, story: interviewStorySchema }),
  askedSchema.extend({ type: z.literal('asked'), tMs }),
  /** The interviewer's voice has ended; until then its own sound may be in the recording. */
  z.object({ type: z.literal('voiced'), tMs }),
  z.object({ type: z.literal('speech_began'), tMs }),
  z.object({ type: z.literal('silence_began'), tMs }),
  /** `tMs` is when the words became available, which may be after they were said. */
  z.object({ type: z.literal('words_heard'), tMs, words: z.array(heardWordSchema).min(1) }),
  /** The answer ends here; the question that follows is the next `asked`. */
  z.object({ type: z.literal('cut_in'), tMs, trigger: triggerSchema, probe: probeKindSchema.nullable(), line: z.string().min(1) }),
  z.object({ type: z.literal('answer_ended'), tMs }),
  z.object({ type: z.literal('patience_shown'), tMs, text: z.string() }),
  z.object({ type: z.literal('silence_noted'), tMs, silenceMs: z.int().nonnegative() }),
  z.object({ type: z.literal('question_repeated'), tMs }),
  /** Study mode alone: a hint was asked for and shown. */
  z.object({ type: z.literal('hint_shown'), tMs, hint: z.string().min(1).max(500) }),
  /**
   * Study mode alone: the answer that is being given, or the one before where nothing was said to the new question yet, is set aside and its
   * question asked again at once. A new question that is set aside with it may come back.
   */
  z.object({ type: z.literal('retried'), tMs }),
  z.object({ type: z.literal('paused'), tMs }),
  /** Sleep, a closed lid, a crash: the session stands still until it is resumed. */
  z.object({ type: z.literal('interrupted'), tMs }),
  z.object({ type: z.literal('resumed'), tMs }),
  z.object({ type: z.literal('warned'), tMs, remainingMs: z.int().nonnegative() }),
  z.object({ type: z.literal('ended'), tMs, reason: z.enum(['last_word', 'clock', 'user', 'answers_over']) }),
])
export type SessionEvent = z.infer<typeof sessionEventSchema>
export type SessionEventType = SessionEvent['type']
