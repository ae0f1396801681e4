import { expect, test } from 'vitest'
import { findContradictions } from './find-contradictions.ts'

const people = [
  { name: 'Ottilie Brandt', role: 'harbour master', stance: 'resisted' },
  { name: 'Ramón Vidal', role: 'quality lead', stance: 'supported' },
  { name: 'Sunniva Berg', role: 'promoter', stance: 'resisted' },
]
const against = (text: string): readonly string[] => findContradictions(text, { people }).contradictions.map((found) => found.against)

const ended = 'I recalled the whole batch in May.'
const held = 'I held the update back for nine days.'
const went = 'I launched the ferry app in May.'

test.each([
  [ended, "said don't send them"], [ended, 'told me to pull the lot'], [ended, 'was the first to say that it all had to come back'], [ended, 'said that we should stop'], [ended, 'told me flatly to scrap it'], [ended, "told me I shouldn't ship it"],
  [held, 'told me to hold it'], [held, 'told me not to ship'], [held, 'asked me twice, in writing, to pause'], [went, 'told me to launch it'], [went, 'told me not to hold it'],
])('who told the same way stood behind it: %s %s', (act, told) => {
  expect(against(`${act} Ottilie Brandt ${told}.`)).toEqual(['Ottilie Brandt'])
  expect(against(`${act} Ramón Vidal ${told}.`)).toEqual([])
})

test.each([
  [ended, 'wanted to ship them and see'], [ended, 'told me loudly to ship'], [ended, 'told me flat out not to do it'], [ended, 'said ship it'], [ended, 'told me I was being precious and should sell them'], [ended, 'said that winter paid for everything and that I was mad'],
  [held, 'told me over the phone to ship it'], [went, 'wanted to hold it'], [went, 'told me bluntly not to launch'], [went, 'said we should stop'], ['I never shipped the update.', 'told me to ship it'], ['I refused to sign.', 'told me to send it'],
])('who told the other way stood against it: %s %s', (act, told) => {
  expect(against(`${act} Ramón Vidal ${told}.`)).toEqual(['Ramón Vidal'])
  expect(against(`${act} Ottilie Brandt ${told}.`)).toEqual([])
})

test.each([
  [ended, 'told me to send the numbers to her'], [ended, 'asked me to close the door'], [ended, 'told me not to stop'], [ended, 'told me to launch the other one first'], [ended, 'was told to ship it'], [ended, 'told me that he had shipped it himself once'],
  ['I held the update back, and later I launched it.', 'told me to ship it'], ['I pulled the logs for it.', 'told me what to ship'],
])('where nobody can tell, nothing is claimed: %s %s', (act, told) => {
  expect(against(`${act} Ottilie Brandt ${told}.`)).toEqual([])
  expect(against(`${act} Ramón Vidal ${told}.`)).toEqual([])
})

test('what one does for a living tells no side', () => {
  expect(against(`${ended} Sunniva Berg, who promoted it, said little.`)).toEqual([])
  expect(against(`${ended} Ottilie Brandt, who promoted it, said little.`)).toEqual(['Ottilie Brandt'])
})

test("the sponsor's agent is a post, and so another one than the story's", () => {
  expect(against("Ramón Vidal, the owner's agent, stood beside me.")).toEqual(['Ramón Vidal'])
})
