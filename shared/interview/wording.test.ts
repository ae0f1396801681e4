import { expect, test } from 'vitest'
import { candidatesOf } from './candidates.ts'
import { fullStory } from './fixtures/stories.ts'
import { firstName } from './wording.ts'

test('a second mention goes by the first name, where that is a name and one person’s alone', () => {
  const names = ['Marek Dvorak', 'Dan Whitlock', 'Dan Ortiz', 'Dr. Ines Roth', 'Priya', 'the board']
  expect(names.map((name) => firstName(name, names))).toEqual(['Marek', 'Dan Whitlock', 'Dan Ortiz', 'Dr. Ines Roth', 'Priya', 'the board'])
})

test('one silent day is asked about as one', () => {
  const ladder = { knew: 'on 2 March 2024', told: 'on 3 March 2024', silentDays: 1, leader: fullStory.people[0]?.name ?? '' }
  const texts = candidatesOf({ ...fullStory, ladder }).map(({ text }) => text).filter((text) => text.toLowerCase().includes('one day'))
  expect(texts.length).toBeGreaterThan(0)
  for (const text of texts) expect(text).not.toMatch(/those one|the one day before|they cost/iu)
})
