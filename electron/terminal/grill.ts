import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ZodError } from 'zod'
import { debriefOf } from '../../shared/debrief/debrief.ts'
import type { Debrief } from '../../shared/debrief/debrief-schema.ts'
import { simulate, simulationSchema, storyOf } from '../../shared/interview/simulation.ts'
import { settingsSchema, type SessionEvent } from '../../shared/interview/session-event.ts'
import type { InterviewStory } from '../../shared/interview/brief.ts'
import { newSession, reduce } from '../../shared/interview/reducer.ts'
import type { Places } from '../core/core.ts'
import { CommandError, note, printLine } from './command.ts'

/**
 * `grill --simulate FILE`: a session in virtual time. Every event is a line on standard output, in order, then one line with the debrief.
 * Answers are played in turn whatever is asked, and from the first one again when they run out before the clock does.
 */
export function grill(places: Places, file: string): void {
  const { story: given, answers, ...rest } = readSimulation(file)
  const story = readStory(given ?? readJson(join(places.resourcesFolder, 'sample-story.json')))
  const { events } = simulate(story, settingsSchema.parse(rest), answers)
  let session = newSession
  for (const event of events) {
    const before = session
    session = reduce(session, event)
    printLine(JSON.stringify(toLine(event, session.turns.length - 1)))
    const turn = session.turns.length - 1
    const reading = session.turns.at(-1)?.reading
    if (reading && before.turns.at(turn)?.reading !== reading) {
      printLine(JSON.stringify({ t_ms: session.nowMs, type: 'judged', turn, label: reading.label, is_dodged: reading.isDodged }))
    }
  }
  printLine(JSON.stringify(toDebriefLine(debriefOf(session), session.nowMs)))
  note(`${session.turns.length} questions in ${Math.round(session.nowMs / 6_000) / 10} minutes.`)
}

function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new CommandError(`${file} cannot be read. Give the path of a JSON file with "answers" in it.`, { cause: error })
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CommandError(`${file} is not JSON.`, { cause: error })
  }
}

function readSimulation(file: string) {
  const parsed = simulationSchema.safeParse(readJson(file))
  if (parsed.success) return parsed.data
  throw new CommandError(`${file}: ${firstIssue(parsed.error)}. It holds {"answers":[{"words":[{"text","t_ms"}]}]} and, if wanted, "story", "minutes", "seed", "pressure" and "mode".`)
}

function firstIssue(error: ZodError): string {
  const issue = error.issues[0]
  return `${issue?.path.join('.') || 'the object'}: ${issue?.message ?? 'wrong shape'}`
}

function readStory(json: unknown): InterviewStory {
  try {
    return storyOf(json)
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/** An event as the command promises it to its readers: times in ms, names in snake case. */
function toLine(event: SessionEvent, turn: number): Record<string, unknown> {
  const { type, tMs } = event
  const line = { t_ms: tMs, type }
  switch (event.type) {
    case 'started':
      return { ...line, ...event.settings, story: event.story.title }
    case 'asked': {
      const { text, kind, source, level, covers, isChallenge, quote, returnsTo } = event
      return { ...line, turn, text, probe: kind, source, level, covers, is_challenge: isChallenge, quote, returns_to: returnsTo }
    }
    case 'words_heard':
      return { ...line, turn, words: event.words.map(({ text, atMs }) => ({ text, t_ms: atMs })) }
    case 'cut_in': {
      const { trigger, probe, line: said } = event
      return { ...line, turn, trigger: trigger.kind, quote: trigger.quote, start: trigger.start, end: trigger.end, heard_ms: trigger.heardMs, ledger: trigger.ledger, probe, line: said }
    }
    case 'patience_shown':
      return { ...line, turn, text: event.text }
    case 'silence_noted':
      return { ...line, turn, silence_ms: event.silenceMs }
    case 'warned':
      return { ...line, remaining_ms: event.remainingMs }
    case 'ended':
      return { ...line, reason: event.reason }
    default:
      return { ...line, turn }
  }
}

function toDebriefLine(debrief: Debrief, nowMs: number): Record<string, unknown> {
  const { minutes, durationMs, endReason, pauses, granularity, conviction, vote, rubric, note: written, turns, overTime, challenges, contradictions, people, turningPoints, neverSaid, retakes } = debrief
  return {
    t_ms: nowMs, type: 'debrief', rubric, minutes, duration_ms: durationMs, end_reason: endReason, granularity, conviction, vote, note: written, challenges,
    pauses: pauses.map(({ fromMs, toMs, reason }) => ({ from_ms: fromMs, to_ms: toMs, reason })),
    turns: turns.map(({ index, askedMs, endedMs, question, kind, source, answer, label, why, points, isDodged, score, cut, silences }) => ({
      turn: index, asked_ms: askedMs, ended_ms: endedMs, question, probe: kind, source, answer, label, why, points, is_dodged: isDodged,
      granularity: score.granularity, conviction: score.conviction, is_too_short: score.isTooShort, signals: score.signals, cut, silences: silences.map(({ fromMs, toMs }) => ({ from_ms: fromMs, to_ms: toMs })),
    })),
    over_time: overTime.map(({ turn, tMs, granularity: g, conviction: c }) => ({ turn, t_ms: tMs, granularity: g, conviction: c })),
    contradictions, people,
    turning_points: turningPoints,
    never_said: neverSaid,
    retakes,
  }
}
