import { expect, test } from 'vitest'
import sample from '../../resources/sample-story.json' with { type: 'json' }
import { mixedAnswers, weakAnswers } from '../interview/fixtures/session-answers.ts'
import { settingsSchema } from '../interview/session-event.ts'
import { simulate, storyOf } from '../interview/simulation.ts'
import { debriefOf } from './debrief.ts'
import type { Place } from './debrief-schema.ts'

const story = storyOf(sample)
const debriefs = [mixedAnswers, weakAnswers].map((answers, seed) => {
  const { session } = simulate(story, settingsSchema.parse({ seed }), answers)
  return { session, debrief: debriefOf(session) }
})

test('no quote is invented: all quoted words stand in the answers, where they are said to stand', () => {
  for (const { debrief } of debriefs) {
    const answer = (place: Place): string => debrief.turns[place.turn]?.answer ?? ''
    const places = [...debrief.note.for, ...debrief.note.against].map(({ place }) => place)
    places.push(...debrief.contradictions.map(({ place }) => place), ...debrief.people.flatMap(({ place }) => place ?? []), ...debrief.turns.flatMap(({ cut }) => cut?.place ?? []))
    expect(places.length).toBeGreaterThan(3)
    for (const place of places) {
      expect(place.quote).not.toBe('')
      expect(answer(place).slice(place.start, place.end)).toBe(place.quote)
    }
    for (const { text, place } of [...debrief.note.for, ...debrief.note.against]) {
      expect(text).toContain(`“${place.quote}”`)
      expect(debrief.turns.some((turn) => turn.answer.includes(place.quote))).toBe(true)
    }
  }
})

test('the note has at most three reasons a side, and the shown points add up to conviction', () => {
  for (const { debrief } of debriefs) {
    expect(debrief.note.for.length).toBeLessThanOrEqual(3)
    expect(debrief.note.against.length).toBeLessThanOrEqual(3)
    expect(debrief.note.against.length).toBeGreaterThan(0)
    const sum = debrief.convictionBase + debrief.turns.reduce((points, turn) => points + turn.points, 0)
    expect(Math.min(100, Math.max(0, sum))).toBe(debrief.conviction)
    expect(debrief.overTime.at(-1)).toMatchObject({ granularity: debrief.granularity, conviction: debrief.conviction })
  }
})

test('every turn is there with what was said, what it was cut for and how the challenge was met', () => {
  for (const { session, debrief } of debriefs) {
    expect(debrief.turns).toHaveLength(session.turns.filter((turn) => turn.words.length > 0).length)
    expect(debrief.turns.filter(({ cut }) => cut).length).toBe(session.turns.filter(({ cut }) => cut).length)
    const labels = debrief.turns.filter(({ label }) => label !== null).length
    expect(Object.values(debrief.challenges).reduce((sum, count) => sum + count, 0)).toBe(labels)
    for (const { turn, question } of debrief.retakes) expect(session.turns.some(({ asked }) => asked.text === question) && debrief.turns[turn] !== undefined).toBe(true)
    expect(debrief.retakes).toHaveLength(3)
  }
})

test('what the story holds and nobody said is listed by its own name', () => {
  const weak = debriefs[1]?.debrief
  expect(weak?.neverSaid).toContainEqual({ kind: 'person', what: 'Grace Liu' })
  expect(weak?.people.every(({ name, place }) => (place === null) === weak.neverSaid.some(({ what }) => what === name))).toBe(true)
})

test('a session in which nothing was said makes no sentence', () => {
  const { session } = simulate(story, settingsSchema.parse({ seed: 1, minutes: 2 }), [{ words: [] }])
  const debrief = debriefOf(session)
  expect([...debrief.note.for, ...debrief.note.against]).toEqual([])
  expect(debrief.turns).toEqual([])
})
