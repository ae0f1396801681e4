import type { ScoringContext } from './context.ts'
import { judgeReply } from './replies/judge-reply.ts'
import type { ReplyLabel } from './replies/reply-labels.ts'
import { scoreAnswer } from './score-answer.ts'
import { isChallenge } from './session-challenge.ts'

export interface SessionTurn {
  readonly question: string
  readonly answer: string
  /** What the interviewer knows of the question; read from its words where it is not given. */
  readonly isChallenge?: boolean
  /** What was under dispute; the first answer where it is not given. */
  readonly claim?: string
}

export interface JudgedTurn {
  /** Null where the question was no challenge, and on the first turn. */
  readonly label: ReplyLabel | null
  /** One plain sentence on the label; null with it. */
  readonly why: string | null
  /** What the reply added to or took from the session's conviction. */
  readonly points: number
}

export interface SessionScore {
  /** 0-100: what was made checkable, in all answers together or in the best of them. */
  readonly granularity: number
  /** 0-100: `convictionBase` and the points of all turns. */
  readonly conviction: number
  readonly convictionBase: number
  readonly vote: 'inclined' | 'not inclined'
  readonly turns: readonly JudgedTurn[]
}

/** Acts told count for half of a session's conviction, what became of the positions under challenge for the other half. */
const underChallenge = 25
/** What a vote of "inclined" takes: both scores above the rubric's "no signal", or nearly, and their mean in the middle of "mixed" and over. */
const leastGranularity = 35
const leastConviction = 50
const leastMean = 52

/** How texts and replies are read; a reader that remembers spares a debrief from reading the same words again and again. */
export interface SessionReaders {
  readonly score: typeof scoreAnswer
  readonly judge: typeof judgeReply
}

/**
 * Scores a whole session. Granularity is that of all answers together, or of the best of them where that is more; conviction starts from the acts told in them and moves with every
 * challenge: a position held or revised raises it, one folded, deferred or dodged lowers it. The parts add up to the score.
 */
export function scoreSession(turns: readonly SessionTurn[], context: ScoringContext = {}, { score, judge }: SessionReaders = { score: scoreAnswer, judge: judgeReply }): SessionScore {
  // Spans that Whisper was unsure of belong to one answer; they do not fit the whole.
  const story: ScoringContext = { ...(context.facts ? { facts: context.facts } : {}), ...(context.people ? { people: context.people } : {}) }
  const whole = score(turns.map((turn) => turn.answer).join('\n'), story)
  const claim = turns[0]?.answer ?? ''
  const judged = turns.map((turn, index) => (index > 0 && (turn.isChallenge ?? isChallenge(turn.question)) ? judge({ claim: turn.claim ?? claim, challenge: turn.question, reply: turn.answer }) : null))
  const challenges = judged.filter((judgement) => judgement !== null).length
  const convictionBase = challenges === 0 ? whole.conviction : Math.round(whole.conviction / 2) + underChallenge
  let kept = 0
  let shown = 0
  const judgedTurns = judged.map((judgement): JudgedTurn => {
    if (!judgement) return { label: null, why: null, points: 0 }
    kept += judgement.label === 'held' || judgement.label === 'revised' ? 1 : -1
    // Rounding the running sum, not each step, lets the shown points add up to the score.
    const sum = Math.round((underChallenge * kept) / challenges)
    const points = sum - shown
    shown = sum
    return { label: judgement.label, why: judgement.why, points }
  })
  const conviction = Math.min(100, Math.max(0, convictionBase + shown))
  const granularity = turns.reduce((most, turn) => Math.max(most, score(turn.answer, story).granularity), whole.granularity)
  const isInclined = granularity >= leastGranularity && conviction >= leastConviction && granularity + conviction >= 2 * leastMean
  return { granularity, conviction, convictionBase, vote: isInclined ? 'inclined' : 'not inclined', turns: judgedTurns }
}
