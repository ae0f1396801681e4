import { z } from 'zod'
import { interviewStorySchema, type InterviewStory } from './brief.ts'
import { interviewStoryOf } from './dossier-brief.ts'
import { decide } from './policy.ts'
import type { Asked } from './question.ts'
import { newSession, reduce } from './reducer.ts'
import { pressureSchema, modeSchema, type HeardWord, type SessionEvent, type Settings } from './session-event.ts'
import type { Session } from './session-state.ts'
import { toDossier, writtenDossierSchema } from '../written-dossier.ts'

/** An answer to play: its words with their times from the answer's beginning (ms). */
export const timedAnswerSchema = z.object({
  words: z.array(z.object({ text: z.string().trim().min(1).max(200), t_ms: z.number().nonnegative() })).max(20_000),
})
export type TimedAnswer = z.infer<typeof timedAnswerSchema>

/** What `grill --simulate FILE` reads. Without `story` the sample story is taken. */
export const simulationSchema = z.object({
  story: z.unknown().optional(),
  minutes: z.number().positive().max(60).default(18),
  seed: z.int().default(1),
  pressure: pressureSchema.default('standard'),
  mode: modeSchema.default('real'),
  answers: z.array(timedAnswerSchema).min(1, 'at least one answer'),
})

export interface Played {
  readonly events: readonly SessionEvent[]
  readonly session: Session
}

/** How long the interviewer's line is taken to sound: 2.5 words a second, at least a second (ms). */
function voiceMs(text: string): number {
  return Math.max(1_000, text.split(/\s+/u).length * 400)
}

/** Between two words this much is a silence (ms). */
const silenceAfterMs = 900
/** From the last word to "I have finished" (ms). */
const closingMs = 800
const tickMs = 250
/** Nobody says anything more at all: the session is ended after this long without an answer (ms). */
const emptyAnswerMs = 6_000

/**
 * Plays answers through a session in virtual time: in turn, whatever is asked, each cut where the interviewer cuts in, from the first one again
 * when they run out before the clock does. The same answers, story and settings give the same events.
 * In study mode every `retryEvery`th answer is set aside and given again.
 */
export function simulate(story: InterviewStory, settings: Settings, answers: readonly TimedAnswer[], { retryEvery = Infinity }: { readonly retryEvery?: number } = {}): Played {
  const events: SessionEvent[] = []
  let session = newSession
  let nowMs = 0
  const append = (event: SessionEvent): void => {
    events.push(event)
    session = reduce(session, event)
  }
  const act = (atMs: number): void => {
    nowMs = Math.max(nowMs, atMs)
    for (const event of decide(session, nowMs)) append(event)
    // A cut-in without a question of its own: the plan's next one follows at once.
    if (session.phase === 'thinking') for (const event of decide(session, nowMs)) append(event)
  }
  const idle = (untilMs: number): void => {
    while (nowMs < untilMs && session.phase !== 'ended') act(Math.min(untilMs, nowMs + tickMs))
  }
  append({ type: 'started', tMs: 0, settings, story })
  act(0)
  for (let next = 0; session.phase !== 'ended'; next++) {
    const asked = session.turns.at(-1)?.asked
    const cutLine = session.turns.at(-2)?.cut?.line ?? ''
    if (session.phase !== 'waiting' || !asked) break
    idle(nowMs + voiceMs(asked.source === 'cut_in' ? `${cutLine} ${asked.text}` : asked.text))
    append({ type: 'voiced', tMs: nowMs })
    play(answers[next % answers.length], asked)
  }
  return { events, session }

  function play(answer: TimedAnswer | undefined, asked: Asked): void {
    const words = (answer?.words ?? []).toSorted((a, b) => a.t_ms - b.t_ms)
    const fromMs = nowMs
    const turns = session.turns.length
    const isOver = (): boolean => session.phase === 'ended' || session.turns.length !== turns
    if (words.length === 0) idle(fromMs + emptyAnswerMs)
    for (const [index, { text, t_ms }] of words.entries()) {
      const atMs = fromMs + Math.round(t_ms)
      const lastMs = index === 0 ? -Infinity : fromMs + Math.round(words[index - 1]?.t_ms ?? 0)
      if (index > 0 && atMs - lastMs > silenceAfterMs * 1.5) {
        idle(lastMs + silenceAfterMs)
        if (!isOver()) append({ type: 'silence_began', tMs: nowMs })
      }
      if (index === 0 || session.turns.at(-1)?.silentSinceMs !== null) idle(atMs)
      nowMs = Math.max(nowMs, atMs)
      if (isOver()) return
      if (index === 0 || session.turns.at(-1)?.silentSinceMs !== null) append({ type: 'speech_began', tMs: nowMs })
      // A text may hold several words; each is a word of its own.
      const heard: HeardWord[] = text.split(/\s+/u).map((one) => ({ text: one, atMs: nowMs }))
      append({ type: 'words_heard', tMs: nowMs, words: heard })
      act(nowMs)
      if (isOver()) return
    }
    nowMs += closingMs
    const isGivenAgain = settings.mode === 'study' && asked.source !== 'retried' && turns % retryEvery === 0
    append({ type: isGivenAgain ? 'retried' : 'answer_ended', tMs: nowMs })
    act(nowMs)
  }
}

/**
 * The interviewer's view of a story in a file: a story as a person would write it down (`writtenDossierSchema`, with `earlier` beside it where
 * there were sessions before), or that view itself. Throws an Error with a sentence where it is neither.
 */
export function storyOf(json: unknown): InterviewStory {
  const written = writtenDossierSchema.safeParse(json)
  if (written.success) {
    let made = 0
    const dossier = toDossier(written.data, false, 0, () => (made += 1).toString(16).padStart(32, '0'))
    const { earlier } = interviewStorySchema.pick({ earlier: true }).parse(json)
    return interviewStoryOf(dossier, earlier)
  }
  const brief = interviewStorySchema.strict().safeParse(json)
  if (brief.success) return brief.data
  const issue = written.error.issues[0]
  throw new Error(`The story cannot be read: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}`)
}
