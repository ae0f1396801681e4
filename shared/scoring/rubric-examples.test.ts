import { expect, test } from 'vitest'
import { scoreAnswer } from './score-answer.ts'
import type { SignalKind } from './signal.ts'

/** The rubric's own examples and plain paraphrases of them, each in a sentence around it. */
const examples: readonly (readonly [kind: SignalKind, quote: string, text: string])[] = [
  ['metric', '31%', 'I cut p99 latency by 31% in that release.'],
  ['metric', '$410K', 'We had $410K in chargebacks that quarter.'],
  ['metric', 'seven engineers', 'I took seven engineers off the roadmap.'],
  ['date', 'March 14', 'On March 14 I froze the rollout.'],
  ['date', 'Q2 2024', 'In Q2 2024 the payments lead wrote to me.'],
  ['person', 'Priya', 'I told Priya that it would break, and Priya agreed.'],
  ['person', 'Dan Whitlock', 'Our CFO, Dan Whitlock, saw the figures first.'],
  ['role', 'the CFO', 'I walked over to the CFO with the numbers.'],
  ['counterfactual', '9,000 sellers would have been paid twice', 'Had I waited for the review, 9,000 sellers would have been paid twice.'],
  ['personal_cost', 'slept at the office', 'I slept at the office for two weeks.'],
  ['tradeoff', 'gave up the Android half', 'I gave up the Android half to keep the date.'],
  ['vague_quantity', 'substantial', 'The impact was pretty substantial.'],
  ['vague_person', 'some stakeholders', 'There was friction and some stakeholders pushed back.'],
  ['vague_time', 'a while back', 'That was a while back.'],
  ['decisive_act', 'froze the rollout', 'The pager went at 4 a.m. and I froze the rollout in four regions.'],
  ['mandate_gap', 'Nobody had asked me to', 'I rewrote the forecast and took it to the board. Nobody had asked me to.'],
  ['mandate_gap', "it wasn't my team", "Strictly speaking it wasn't my team."],
  ['overrule', 'cancelled the campaign', "I cancelled the campaign over Joan's objection."],
  ['blame_absorbed', 'the miss was mine', "I told the board that the miss was mine, although the outage began in a vendor's cluster."],
  ['stand', "I'd make the same call today", "I cancelled the campaign over Joan's objection. I'd make the same call today."],
  ['hedge', 'sort of', 'We sort of improved it, I guess.'],
  ['hedge', 'probably', 'We probably improved it.'],
  ['deference', 'whatever she decided', 'My director had a view and I would go with whatever she decided.'],
  ['diluted_agency', 'we decided', 'There was a lot of debate and we decided to postpone.'],
  ['agentless', 'a decision was made', 'There was a lot of debate and a decision was made to postpone.'],
  ['agentless', 'mistakes were made', 'Some of it went wrong and mistakes were made.'],
  ['blame_shift', 'dropped the ball', 'The launch slipped because engineering dropped the ball.'],
  ['job_description', 'responsible for', 'I was responsible for stakeholder communication and I drove alignment across teams.'],
]

test.each(examples)('%s: "%s"', (kind, quote, text) => {
  const at = text.toLowerCase().indexOf(quote.toLowerCase())
  const found = scoreAnswer(text).signals.filter((signal) => signal.kind === kind && signal.start < at + quote.length && signal.end > at)
  expect(found.length).toBeGreaterThan(0)
})

test.each([
  ['hedge', 'I think about it in cohorts.'],
  ['metric', 'I did three things that week.'],
  ['agentless', 'I was told no by Dan.'],
  ['diluted_agency', "Had I waited for the review, we'd have paid 9,000 sellers twice."],
  ['blame_shift', 'I told the board that the miss was mine, since I had skipped the test.'],
] as const)('no %s in "%s"', (kind, text) => {
  expect(scoreAnswer(text).signals.filter((signal) => signal.kind === kind).map((signal) => signal.quote)).toEqual([])
})
