import { scoreAnswer } from '../scoring/score-answer.ts'
import { judgeReply } from '../scoring/replies/judge-reply.ts'
import type { SessionReaders } from '../scoring/session-score.ts'
import type { SignalKind } from '../scoring/signal.ts'
import { contextOf, type InterviewStory } from './brief.ts'
import { cutIns } from './deck/cut-ins.ts'
import type { QuestionKind } from './question.ts'
import { answerText, type Reading, type Turn } from './session-state.ts'

/** What an answer to a question must hold for the question to be answered at all. A kind that is not listed cannot be missed. */
const wanted: ReadonlyMap<QuestionKind, readonly SignalKind[]> = new Map<QuestionKind, readonly SignalKind[]>([
  ['exact_number', ['metric']],
  ['name_names', ['person', 'role']],
  ['counterfactual', ['counterfactual']],
  ['personal_cost', ['personal_cost']],
  ['your_role', ['decisive_act', 'mandate_gap', 'overrule', 'blame_absorbed']],
  ['tradeoff', ['tradeoff']],
])

/**
 * Brings to mind what reading takes: the learnt weights and the story's facts. It takes a tenth of a second the first time, which is spent
 * before the first question rather than when its answer ends.
 */
export function prepareReading(story: InterviewStory): void {
  scoreAnswer('', contextOf(story))
}

/** Reads an answer once, when it has ended. What was cut after a few words has not dodged anything. */
export function readAnswer(turn: Pick<Turn, 'asked' | 'cut' | 'words'>, claimBefore: string, story: InterviewStory, { score: scoreOf, judge }: SessionReaders = { score: scoreAnswer, judge: judgeReply }): Reading {
  const text = answerText(turn)
  const score = scoreOf(text, contextOf(story))
  const kinds = [...new Set(score.signals.map(({ kind }) => kind))]
  const hedge = score.signals.find(({ kind }) => kind === 'hedge')?.quote ?? ''
  const { asked } = turn
  const isCutEarly = turn.cut !== null && turn.words.length < 40
  if (asked.isChallenge) {
    const claim = asked.claim === '' ? claimBefore : asked.claim
    const { label, spans } = judge({ claim, challenge: asked.text, reply: text })
    const span = spans[0]
    const labelQuote = span ? text.slice(span.start, span.end) : ''
    return { text, claim, kinds, hedge, label, labelQuote, isDodged: label === 'dodged' && !isCutEarly, isFolded: label === 'folded' || label === 'deferred' }
  }
  const needs = wanted.get(asked.kind)
  // Cut for the very thing that the question asked for: it was not answered.
  const isCutForIt = turn.cut !== null && cutIns[turn.cut.trigger.kind].probe === asked.kind
  const isDodged = isCutForIt || (needs !== undefined && !isCutEarly && !needs.some((kind) => kinds.includes(kind)))
  return { text, claim: '', kinds, hedge, label: null, labelQuote: '', isDodged, isFolded: false }
}
