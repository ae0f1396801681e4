import { expect, test } from 'vitest'
import sample from '../../resources/sample-story.json' with { type: 'json' }
import { longAnswers, mixedAnswers, weakAnswers } from '../interview/fixtures/session-answers.ts'
import { fullStory, thinStory } from '../interview/fixtures/stories.ts'
import { randomAt } from '../interview/random.ts'
import { settingsSchema } from '../interview/session-event.ts'
import type { Session } from '../interview/session-state.ts'
import { simulate, storyOf } from '../interview/simulation.ts'
import { debriefOf } from './debrief.ts'
import type { Debrief, Place, SaidWord } from './debrief-schema.ts'
import type { ToldWords } from './told-words.ts'
import { writeDebrief } from './write-debrief.ts'

/** A second hearing: now and then a word is understood otherwise, is lost, or gains a comma, and every word has its sound. */
function heardAgain(session: Session, seed: number): Map<number, ToldWords> {
  return new Map(
    session.turns.map((turn, at) => {
      const words = turn.words.flatMap(({ text, atMs }, index): SaidWord[] => {
        const chance = randomAt(seed, at * 1_000 + index)
        if (chance < 0.03) return []
        const said = chance < 0.06 ? 'mumble' : chance < 0.1 ? `${text.replace(/[.,]$/u, '')},` : text
        return [{ text: said, atMs, takeId: 'a'.repeat(32), t0Ms: index * 400, t1Ms: index * 400 + 300, p: chance > 0.97 ? 0.3 : 0.9 }]
      })
      return [at, { words, isFinal: true }]
    }),
  )
}

const played = [
  { story: storyOf(sample), answers: weakAnswers },
  { story: fullStory, answers: mixedAnswers },
  { story: thinStory, answers: longAnswers },
].flatMap(({ story, answers }, seed) => {
  const { session } = simulate(story, settingsSchema.parse({ seed, minutes: 15, pressure: 'high' }), answers)
  return [{ debrief: debriefOf(session) }, { debrief: debriefOf(session, heardAgain(session, seed)) }]
})

function placesOf({ note, contradictions, people, turns }: Debrief): Place[] {
  return [...[...note.for, ...note.against, ...contradictions].map(({ place }) => place), ...people.flatMap(({ place }) => place ?? []), ...turns.flatMap(({ cut }) => cut?.place ?? [])]
}

test('in every session, heard once or twice, all quoted words stand in the answers, where they are said to stand', () => {
  let count = 0
  for (const { debrief } of played) {
    for (const { turn, start, end, quote } of placesOf(debrief)) {
      count += 1
      expect(quote).not.toBe('')
      expect(debrief.turns[turn]?.answer.slice(start, end)).toBe(quote)
    }
    for (const { answer, words, score } of debrief.turns) {
      expect(words.map(({ text }) => text).join(' ')).toBe(answer)
      for (const { start, end, quote } of score.signals) expect(answer.slice(start, end)).toBe(quote)
    }
  }
  expect(count).toBeGreaterThan(60)
})

test('every sentence of the note is a fixed phrase, what the story has, and words of the candidate, found by searching for them', () => {
  for (const { debrief } of played) {
    const answers = debrief.turns.map(({ answer }) => answer)
    for (const { text, place } of [...debrief.note.for, ...debrief.note.against]) {
      const quotes = [...text.matchAll(/“([^”]+)”/gu)].map(([, quote = '']) => quote)
      expect(quotes.at(-1)).toBe(place.quote)
      expect(answers.some((answer) => answer.includes(place.quote))).toBe(true)
      expect(text.replace(`“${place.quote}”`, '')).toMatch(/^(?:[A-Z][^“”]*|Disagrees with the own story \(.+\)): \.$/u)
    }
  }
})

test('the written debrief quotes nothing that was neither said, nor asked, nor written in the story', () => {
  for (const { debrief } of played) {
    const written = writeDebrief(debrief, { title: 'The story', date: '2026-11-22', mode: 'real', rating: null }, false)
    const known = [...debrief.turns.flatMap(({ answer, question, why, cut }) => [answer, question, why ?? '', cut?.line ?? '']), ...debrief.contradictions.map(({ ledger }) => ledger), ...debrief.retakes.map(({ question, why }) => `${question} ${why}`)].join('\n')
    const plain = written.replace(/\\(.)/gu, '$1')
    for (const [, quote = ''] of plain.matchAll(/“([^”]+)”/gu)) expect(known.includes(quote) || debrief.people.some(({ place }) => place?.quote === quote), quote).toBe(true)
    for (const { question } of debrief.turns) expect(plain).toContain(question)
  }
})

test('a second hearing moves the cut to the words as they are now, and keeps what was heard in the room', () => {
  const again = played.filter((_, index) => index % 2 === 1).flatMap(({ debrief }) => debrief.turns.flatMap(({ cut, isFinal }) => (cut === null ? [] : [{ cut, isFinal }])))
  expect(again.length).toBeGreaterThan(10)
  expect(again.every(({ isFinal }) => isFinal)).toBe(true)
  const same = again.filter(({ cut }) => cut.place.quote.toLowerCase().replace(/[^a-z0-9 ]/gu, '') === cut.heard.toLowerCase().replace(/[^a-z0-9 ]/gu, ''))
  // Most words are understood alike both times.
  expect(same.length).toBeGreaterThan(again.length / 2)
})
