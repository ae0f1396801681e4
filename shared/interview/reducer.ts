import { interviewStorySchema } from './brief.ts'
import { listen, silent } from './listening.ts'
import { prepareReading, readAnswer } from './reading.ts'
import { askedSchema } from './question.ts'
import { settingsSchema, type SessionEvent } from './session-event.ts'
import type { Session, Turn } from './session-state.ts'

/** A session before its first event. */
export const newSession: Session = {
  phase: 'ready',
  phaseBefore: 'ready',
  settings: settingsSchema.parse({ seed: 0 }),
  story: interviewStorySchema.parse({}),
  nowMs: 0,
  turns: [],
  pauses: [],
  pausedMs: 0,
  hasWarned: false,
  retrying: null,
  saidNames: [],
  lastCutMs: null,
  endedMs: null,
  endReason: null,
}

/**
 * The state after one more event. Total: an event that cannot happen now leaves the state as it is (apart from the time), so that any list of
 * events, also a torn or reordered one, gives a legal state. Time never runs backwards: an event from the past counts as happening now.
 */
export function reduce(session: Session, event: SessionEvent): Session {
  if (session.phase === 'ended') return session
  const nowMs = Math.max(session.nowMs, event.tMs)
  if (session.phase === 'ready') {
    if (event.type !== 'started') return session
    prepareReading(event.story)
    return { ...newSession, phase: 'thinking', phaseBefore: 'thinking', settings: event.settings, story: event.story, nowMs }
  }
  const now = { ...session, nowMs }
  if (session.phase === 'standing') {
    if (event.type === 'resumed') return { ...now, phase: session.phaseBefore, pauses: closePause(session, nowMs), pausedMs: session.pausedMs + openPauseMs(session, nowMs) }
    // What was said before the pause may be transcribed during it.
    if (event.type === 'words_heard' && session.phaseBefore === 'answering') return withTurn(now, (turn) => hear(turn, event.words, nowMs, session))
    if (event.type === 'ended') return end({ ...now, pauses: closePause(session, nowMs), pausedMs: session.pausedMs + openPauseMs(session, nowMs), phase: session.phaseBefore }, event.reason)
    return now
  }
  switch (event.type) {
    case 'started':
    case 'resumed':
      return now
    case 'asked': {
      if (session.phase !== 'thinking') return now
      const asked = askedSchema.parse(event)
      const turn: Turn = {
        asked, askedMs: nowMs, voicedMs: null, words: [], beganMs: null, endedMs: null, cut: null, silences: [], silentSinceMs: null, hasShownPatience: false, hasNotedSilence: false, hints: [], isSetAside: false, listening: silent, reading: null,
      }
      return { ...now, phase: 'waiting', retrying: null, turns: [...session.turns, turn] }
    }
    case 'voiced':
      return session.phase === 'waiting' ? withTurn(now, (turn) => ({ ...turn, voicedMs: turn.voicedMs ?? nowMs })) : now
    case 'speech_began':
      if (session.phase === 'waiting') return withTurn({ ...now, phase: 'answering' }, (turn) => ({ ...turn, beganMs: nowMs }))
      return session.phase === 'answering' ? withTurn(now, (turn) => speakAgain(turn, nowMs)) : now
    case 'silence_began':
      return session.phase === 'answering' ? withTurn(now, (turn) => ({ ...turn, silentSinceMs: turn.silentSinceMs ?? nowMs })) : now
    case 'words_heard':
      if (session.phase === 'waiting') return withTurn({ ...now, phase: 'answering' }, (turn) => hear({ ...turn, beganMs: firstSaid(turn, event.words[0]?.atMs ?? nowMs, nowMs) }, event.words, nowMs, session))
      return session.phase === 'answering' ? withTurn(now, (turn) => hear(turn, event.words, nowMs, session)) : now
    case 'cut_in':
      if (session.phase !== 'answering') return now
      return { ...endAnswer(now, { trigger: event.trigger, line: event.line }), lastCutMs: nowMs }
    case 'answer_ended':
      return session.phase === 'answering' || session.phase === 'waiting' ? endAnswer(now, null) : now
    case 'patience_shown':
      return session.phase === 'waiting' ? withTurn(now, (turn) => ({ ...turn, hasShownPatience: true })) : now
    case 'silence_noted':
      return session.phase === 'waiting' || session.phase === 'answering' ? withTurn(now, (turn) => ({ ...turn, hasNotedSilence: true })) : now
    case 'question_repeated':
      return now
    case 'hint_shown':
      return isStudied(session) ? withTurn(now, (turn) => ({ ...turn, hints: [...turn.hints, event.hint] })) : now
    case 'retried':
      return isStudied(session) ? retry(now) : now
    case 'paused':
    case 'interrupted':
      return { ...now, phase: 'standing', phaseBefore: session.phase, pauses: [...session.pauses, { fromMs: nowMs, toMs: null, reason: event.type }] }
    case 'warned':
      return { ...now, hasWarned: true }
    case 'ended':
      return end(now, event.reason)
  }
}

/** The state after a whole list of events. */
export function replay(events: readonly SessionEvent[]): Session {
  return events.reduce(reduce, newSession)
}

function withTurn(session: Session, change: (turn: Turn) => Turn): Session {
  const turn = session.turns.at(-1)
  return turn === undefined ? session : { ...session, turns: [...session.turns.slice(0, -1), change(turn)] }
}

/** In study mode, while a question stands: the only time for hints and second goes. */
function isStudied({ settings, phase }: Session): boolean {
  return settings.mode === 'study' && (phase === 'waiting' || phase === 'answering')
}

/** Sets the answer that is being given aside, or the one before together with the question that stands now; nothing where there is neither. */
function retry(session: Session): Session {
  const last = session.turns.length - 1
  const again = session.phase === 'answering' ? last : last - 1
  const turn = session.turns[again]
  if (turn === undefined || turn.isSetAside || (again < last && turn.words.length === 0)) return session
  const ended = endAnswer(session, null)
  return { ...ended, retrying: again, turns: ended.turns.map((one, index) => (index >= again ? { ...one, isSetAside: true } : one)) }
}

/** Words may come later than they were said; an answer begins when its first word was said, but never before its question. */
function firstSaid(turn: Turn, saidMs: number, nowMs: number): number {
  return Math.min(nowMs, Math.max(turn.askedMs, saidMs))
}

function hear(turn: Turn, words: Turn['words'], nowMs: number, { story }: Session): Turn {
  let { listening } = turn
  for (const [place, word] of words.entries()) listening = listen(listening, word, nowMs, story, words.length > 1 && place === words.length - 1)
  return { ...turn, words: [...turn.words, ...words], listening }
}

function speakAgain(turn: Turn, nowMs: number): Turn {
  const { silentSinceMs } = turn
  if (silentSinceMs === null) return turn
  return { ...turn, silentSinceMs: null, hasNotedSilence: false, silences: [...turn.silences, { fromMs: silentSinceMs, toMs: nowMs }] }
}

function endAnswer(session: Session, cut: Turn['cut']): Session {
  const claimBefore = session.turns.at(-2)?.reading?.text ?? ''
  const ended = withTurn(session, (turn) => {
    const closed = { ...speakAgain(turn, session.nowMs), endedMs: session.nowMs, cut }
    return { ...closed, reading: readAnswer(closed, claimBefore, session.story) }
  })
  const heard = new Set(session.turns.at(-1)?.words.map(({ text }) => nameKey(text)))
  const said = session.story.people.filter(({ name }) => !session.saidNames.includes(name) && nameParts(name).some((part) => heard.has(part)))
  return { ...ended, phase: 'thinking', saidNames: [...session.saidNames, ...said.map(({ name }) => name)] }
}

function nameKey(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}]+|(?:['’]s)?[^\p{L}]*$/gu, '')
}

/** The parts of a name by which somebody may be called: not "de", not "Dr". */
function nameParts(name: string): string[] {
  return name.split(/\s+/u).map(nameKey).filter((part) => part.length > 2)
}

function end(session: Session, reason: NonNullable<Session['endReason']>): Session {
  const closed = session.phase === 'answering' || session.phase === 'waiting' ? endAnswer(session, null) : session
  return { ...closed, phase: 'ended', endedMs: session.nowMs, endReason: reason }
}

function openPauseMs(session: Session, nowMs: number): number {
  const open = session.pauses.at(-1)
  return open !== undefined && open.toMs === null ? nowMs - open.fromMs : 0
}

function closePause(session: Session, nowMs: number): Session['pauses'] {
  return session.pauses.map((pause) => (pause.toMs === null ? { ...pause, toMs: nowMs } : pause))
}
