import { judgeReply, type ReplyJudgement } from '../scoring/replies/judge-reply.ts'
import { scoreAnswer } from '../scoring/score-answer.ts'
import type { Score } from '../scoring/score.ts'
import type { SessionReaders } from '../scoring/session-score.ts'

/** Readers that read each text and each reply of one session once: a debrief comes by the same answers many times, always with the same story. */
export function createReaders(): SessionReaders {
  const scores = new Map<string, Score>()
  const judgements = new Map<string, ReplyJudgement>()
  return {
    score: (text, context = {}) => {
      const { uncertain = [] } = context
      const key = `${uncertain.map(({ start, end }) => `${start}-${end}`).join(',')}\n${text}`
      return kept(scores, key, () => scoreAnswer(text, context))
    },
    judge: (input) => kept(judgements, JSON.stringify([input.claim, input.challenge, input.reply]), () => judgeReply(input)),
  }
}

function kept<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const known = values.get(key)
  if (known !== undefined) return known
  const value = make()
  values.set(key, value)
  return value
}
