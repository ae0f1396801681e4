import { expect, test } from 'vitest'
import { interviewStorySchema, contextOf } from '../brief.ts'
import { comparableWith, mostCompared } from './comparable.ts'
import { findDisagreements } from './disagreement.ts'
import { wordOf, type LiveWord } from './live-word.ts'

const nouns = ['orders', 'refunds', 'tickets', 'parcels', 'calls', 'sites', 'drivers', 'nights']
const story = interviewStorySchema.parse({
  facts: [
    ...Array.from({ length: 900 }, (_, place) => ({ label: `${nouns[place % nouns.length] ?? ''} of depot ${place}`, value: 1_000 + place, unit: nouns[place % nouns.length] ?? '' })),
    { label: 'payments team', value: 12, unit: 'engineers' },
    { label: 'fine in the third quarter', value: '410000', unit: 'dollars' },
  ],
  people: [...Array.from({ length: 300 }, (_, place) => ({ name: `Ibb${place} Quillon${place}` })), { name: 'Marta Ilves', role: 'head of legal' }],
})

function window(text: string): LiveWord[] {
  let start = 0
  return text.split(' ').map((word, place) => {
    const made = wordOf(word, start, 0, place * 400, place === 0)
    start += word.length + 1
    return made
  })
}

test('of a large story only what the words can be about is compared, and no more than the bound', () => {
  const { facts, people } = comparableWith(window('Then Marta called, and the parcels of the night were on the floor, all the orders too.'), contextOf(story))
  expect(facts.length).toBeLessThanOrEqual(mostCompared)
  expect(people.map(({ name }) => name)).toEqual(['Marta Ilves'])
})

test('what disagrees with a large ledger is still found, and by what shares most of its words', () => {
  const [found] = findDisagreements(window('And at that time the payments team had 30 engineers in it, all told.'), contextOf(story), story)
  expect(found?.trigger).toMatchObject({ kind: 'contradiction', quote: '30 engineers', ledger: '12 engineers for “payments team”' })
})

test('a number leads to the fact that has it, however it is written', () => {
  const { facts } = comparableWith(window('We paid $410,000 for it.'), contextOf(story))
  expect(facts.map(({ label }) => label)).toContain('fine in the third quarter')
})

test('a story of ordinary size is compared as it is', () => {
  const small = contextOf(interviewStorySchema.parse({ facts: story.facts.slice(-3), people: story.people.slice(-3) }))
  expect(comparableWith(window('Nothing to do with it.'), small)).toBe(small)
})
