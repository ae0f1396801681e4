import { z } from 'zod'
import { idSchema } from '../id.ts'
import { triggerKinds } from '../interview/deck/cut-ins.ts'
import { questionKindSchema, questionSources } from '../interview/question.ts'
import { probeKindSchema } from '../scoring/probe.ts'
import { replyLabels } from '../scoring/replies/reply-labels.ts'
import { scoreSchema } from '../scoring/score.ts'

export const votes = ['inclined', 'not inclined'] as const
export const voteSchema = z.enum(votes)

const ms = z.int().nonnegative()
const replyLabelSchema = z.enum(replyLabels)

/** A place in an answer: UTF-16 units of the answer's text, `end` exclusive; `quote` is the text between. `turn` is a place in `turns`. */
export const placeSchema = z.object({ turn: ms, start: ms, end: ms, quote: z.string() })
export type Place = z.infer<typeof placeSchema>

/** One sentence of the note and the words that it rests on. */
export const reasonSchema = z.object({ text: z.string(), place: placeSchema })
export type Reason = z.infer<typeof reasonSchema>

/**
 * What an interviewer would hand in: at most three reasons for and three against, the vote's own side first. Every sentence quotes words of the
 * candidate and nothing else; where nothing was said, there is no sentence.
 */
export const noteSchema = z.object({ vote: voteSchema, for: z.array(reasonSchema).readonly(), against: z.array(reasonSchema).readonly() })
export type Note = z.infer<typeof noteSchema>

/** Something that an interviewer waited for, or that the story holds, and that no answer held. */
export const unsaidSchema = z.object({
  kind: z.enum(['pillar', 'person', 'turning_point', 'fact']),
  /** The story's own name for it; for a pillar, what is missing. */
  what: z.string(),
})
export type Unsaid = z.infer<typeof unsaidSchema>

/** An answer to give again now. `turn` is a place in `turns`. */
export const retakeSchema = z.object({
  turn: ms,
  question: z.string(),
  /** Why this one, in a sentence. */
  why: z.string(),
})
export type Retake = z.infer<typeof retakeSchema>

/** A word of an answer and its sound: from `t0Ms` to `t1Ms` of a take's; without a take there is none. */
export const saidWordSchema = z.object({
  text: z.string().min(1),
  /** When it was said, in the session's time. */
  atMs: ms,
  takeId: idSchema.nullable(),
  t0Ms: ms,
  t1Ms: ms,
  /** The engine's probability; 1 for what was typed, or heard in the room and not transcribed again. */
  p: z.number().min(0).max(1),
})
export type SaidWord = z.infer<typeof saidWordSchema>

/** One exchange, as the debrief shows it. */
export const debriefTurnSchema = z.object({
  /** Place in `turns`, and place among all questions of the session, as takes count them. */
  index: ms,
  turn: ms,
  askedMs: ms,
  endedMs: ms,
  question: z.string(),
  kind: questionKindSchema,
  source: z.enum(questionSources),
  /** The words joined by single spaces. */
  answer: z.string(),
  words: z.array(saidWordSchema).readonly(),
  /** True where the words are those of the take; false where they are as they were heard or typed in the room. */
  isFinal: z.boolean(),
  /** The claim or the decision under dispute, said or written; '' where there is none. */
  claim: z.string(),
  /** How a challenge was met; null where the question was none. */
  label: replyLabelSchema.nullable(),
  /** One plain sentence on the label; null with it. */
  why: z.string().nullable(),
  /** What the reply added to or took from the session's conviction. */
  points: z.int(),
  isDodged: z.boolean(),
  score: scoreSchema,
  /** `heard` are the words that were cut in on as they were heard in the room; `place` is where they stand in the answer. */
  cut: z.object({ trigger: z.enum(triggerKinds), line: z.string(), heard: z.string(), place: placeSchema }).nullable(),
  silences: z.array(z.object({ fromMs: ms, toMs: ms })).readonly(),
  /** Hints that were asked for, in study mode. */
  hints: z.array(z.string()).readonly(),
})
export type DebriefTurn = z.infer<typeof debriefTurnSchema>

export const debriefSchema = z.object({
  rubric: z.string(),
  minutes: z.number(),
  durationMs: ms,
  endReason: z.enum(['last_word', 'clock', 'user', 'answers_over']).nullable(),
  pauses: z.array(z.object({ fromMs: ms, toMs: ms.nullable(), reason: z.enum(['paused', 'interrupted']) })).readonly(),
  granularity: z.int(),
  conviction: z.int(),
  /** What the acts told are worth; the turns' points add up to the conviction from here. */
  convictionBase: z.int(),
  vote: voteSchema,
  note: noteSchema,
  turns: z.array(debriefTurnSchema).readonly(),
  /** Answers that were given again at once (in study mode): kept, and in no score. */
  setAside: z.array(z.object({ turn: ms, question: z.string(), answer: z.string() })).readonly(),
  /** Both scores of everything said up to the end of each turn. */
  overTime: z.array(z.object({ turn: ms, tMs: ms, granularity: z.int(), conviction: z.int() })).readonly(),
  challenges: z.record(replyLabelSchema, z.int()),
  contradictions: z.array(z.object({ place: placeSchema, against: z.string(), ledger: z.string() })).readonly(),
  people: z.array(z.object({ name: z.string(), stance: z.string(), place: placeSchema.nullable() })).readonly(),
  turningPoints: z.array(z.object({ decided: z.string(), state: z.enum(['unspoken', 'spoken', 'held']) })).readonly(),
  neverSaid: z.array(unsaidSchema).readonly(),
  retakes: z.array(retakeSchema).readonly(),
  /** The kinds of question that were answered worst, the worst first: what the next session begins with. */
  weakest: z.array(probeKindSchema).readonly(),
})
export type Debrief = z.infer<typeof debriefSchema>
