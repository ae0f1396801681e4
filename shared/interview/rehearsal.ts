import type { InterviewStory } from './brief.ts'
import { decide } from './policy.ts'
import { newSession, reduce } from './reducer.ts'
import { settingsSchema, type SessionEvent } from './session-event.ts'

// One of everything that is listened for: figures in digits and words, names, dates, vague amounts, unnamed people, "we", a failure passed over.
const practice =
  'On 3 March 2024 I stopped the release in two regions, over the objection of Dana Okafor, who leads it. There were 40 engineers on the line and the rate went from 12% to 31 percent. ' +
  'The effect was pretty substantial and some stakeholders pushed back. We decided to wait. Then we moved the date by nineteen days, and it was escalated. ' +
  'There was an outage, but it got resolved. It cost us $410,000, two and a half weeks and, on the fourth of May, four hundred and twelve orders. Had I waited, 9,000 people would have been paid twice.'

const rounds = 4

/**
 * Plays a short session with a story to nobody. What is read once a story (its questions, its facts, the learnt weights) is read, and what runs at
 * every word has run often enough to be fast: a tenth of a second or two, spent before the first question rather than in the first answers.
 */
export function rehearse(story: InterviewStory): void {
  let session = newSession
  const fold = (event: SessionEvent): void => {
    session = reduce(session, event)
  }
  fold({ type: 'started', tMs: 0, settings: settingsSchema.parse({ seed: 0 }), story })
  for (let round = 0; round < rounds; round += 1) {
    decide(session, session.nowMs).forEach(fold)
    for (const text of practice.split(' ')) {
      const tMs = session.nowMs + 150
      fold({ type: 'words_heard', tMs, words: [{ text, atMs: tMs }] })
      decide(session, tMs).forEach(fold)
    }
    fold({ type: 'answer_ended', tMs: session.nowMs + 1_000 })
  }
}
