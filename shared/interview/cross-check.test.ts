import { expect, test } from 'vitest'
import { findCrossings, statementsOf } from '../consistency/cross-statements.ts'
import { mixedAnswers } from './fixtures/session-answers.ts'
import { fullStory } from './fixtures/stories.ts'
import { strongAnswers } from './fixtures/strong-answers.ts'
import { decide } from './policy.ts'
import type { Asked } from './question.ts'
import { reduce, replay } from './reducer.ts'
import { settingsSchema } from './session-event.ts'
import type { Session } from './session-state.ts'
import { simulate } from './simulation.ts'

const pairs = [
  ['At that time the payments team had 12 engineers.', 'The payments team had 15 engineers then.'],
  ['Refund calls dropped by 40 percent in the first quarter.', 'So the refund calls dropped by 55 percent in that quarter.'],
  ['The waiting time on the phone was 14 minutes before.', 'Before that the waiting time on the phone was 9 minutes.'],
  ['The budget for the migration was 300,000 dollars.', 'The migration budget was 450,000 dollars.'],
] as const

test('a number that was said otherwise before is found, in both sets of words', () => {
  for (const [earlier, now] of pairs) {
    const [crossing] = findCrossings(statementsOf(earlier), now)
    expect(crossing).toBeDefined()
    expect(earlier).toContain(crossing?.earlier)
    expect(now).toContain(crossing?.now)
  }
})

test('answers on other matters, and the same number said again, cross nothing', () => {
  const texts = [...strongAnswers.map(({ text }) => text), ...pairs.map(([text]) => text)]
  for (const one of texts) for (const other of texts) expect(findCrossings(statementsOf(one), other)).toEqual([])
})

const question: Asked = { text: 'What was the first thing to go wrong?', kind: 'what_broke', source: 'plan', level: 1, covers: [], isChallenge: false, claim: '', quote: '', returnsTo: null }

/** A session in the middle, in which each of the answers was given in turn. */
function answered(answers: readonly string[], earlier: Partial<typeof fullStory.earlier> = {}): Session {
  const story = { ...fullStory, earlier: { ...fullStory.earlier, ...earlier } }
  let session = replay([{ type: 'started', tMs: 0, settings: settingsSchema.parse({ seed: 2 }), story }])
  for (const [index, text] of answers.entries()) {
    const tMs = (index + 1) * 30_000
    session = reduce(session, { type: 'asked', tMs, ...question, text: `Question ${index}.`, kind: index === 0 ? 'opener' : 'what_broke' })
    session = reduce(session, { type: 'words_heard', tMs: tMs + 1_000, words: text.split(' ').map((word) => ({ text: word, atMs: tMs + 1_000 })) })
    session = reduce(session, { type: 'answer_ended', tMs: tMs + 20_000 })
  }
  return session
}

test('the interviewer sets an answer against an earlier one, once', () => {
  const [earlier, now] = pairs[0]
  let session = answered([`I ran it. ${earlier}`, 'The scanners failed at six in the morning and I switched them off.', `I did that myself. ${now}`])
  const [asked] = decide(session, session.nowMs)
  expect(asked).toMatchObject({ type: 'asked', kind: 'consistency', source: 'quoted', isChallenge: true, claim: 'the payments team had 12 engineers', quote: 'The payments team had 15 engineers then', covers: ['cross_check'] })
  expect(asked?.type === 'asked' && asked.text).toMatch(/“the payments team had 12 engineers”.*“The payments team had 15 engineers then”/)
  if (asked) session = reduce(session, asked)
  const tMs = session.nowMs + 1_000
  session = reduce(session, { type: 'words_heard', tMs, words: 'It was fifteen. The payments team had 15 engineers, twelve was the year before.'.split(' ').map((word) => ({ text: word, atMs: tMs })) })
  session = reduce(session, { type: 'answer_ended', tMs: tMs + 9_000 })
  const [next] = decide(session, session.nowMs)
  expect(next?.type === 'asked' && next.quote.includes('engineers')).toBe(false)
})

test('an earlier take counts as an earlier answer', () => {
  const [earlier, now] = pairs[1]
  const session = answered(['I ran it from the back office.', `I did that myself. ${now}`], { told: statementsOf(earlier) })
  expect(decide(session, session.nowMs)[0]).toMatchObject({ type: 'asked', kind: 'consistency', quote: 'refund calls dropped by 55 percent in that quarter' })
})

test('what was told in earlier takes changes nothing for answers that agree with it', () => {
  const settings = settingsSchema.parse({ seed: 6 })
  const told = strongAnswers.flatMap(({ text }) => statementsOf(text))
  const { session } = simulate({ ...fullStory, earlier: { ...fullStory.earlier, told } }, settings, mixedAnswers)
  const plain = simulate(fullStory, settings, mixedAnswers).session
  expect(session.turns.map((turn) => turn.asked.text)).toEqual(plain.turns.map((turn) => turn.asked.text))
})
