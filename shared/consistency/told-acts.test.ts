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

test('to do a thing to nobody is not to do it', () => {
  expect(against('I wrote to every tenant. Ramón Vidal advised me to write to nobody.')).toEqual(['Ramón Vidal'])
  expect(against('I wrote to every tenant. Ottilie Brandt advised me to write to nobody.')).toEqual([])
  expect(against(`${ended} Ottilie Brandt told me to ship none of it.`)).toEqual(['Ottilie Brandt'])
})

test('what would be pointless otherwise is not said of what was done', () => {
  expect(against(`${ended} Ramón Vidal said all forty crates or it was pointless.`)).toEqual([])
  expect(against(`${ended} Ramón Vidal said it was pointless.`)).toEqual(['Ramón Vidal'])
})

test('what one does for a living tells no side', () => {
  expect(against(`${ended} Sunniva Berg, who promoted it, said little.`)).toEqual([])
  expect(against(`${ended} Ottilie Brandt, who promoted it, said little.`)).toEqual(['Ottilie Brandt'])
})

test("the sponsor's agent is a post, and so another one than the story's", () => {
  expect(against("Ramón Vidal, the owner's agent, stood beside me.")).toEqual(['Ramón Vidal'])
})

test.each([
  'We shut the kiln. Ottilie Brandt was the one who pushed me to stop it.',
  'We scrapped the order. Ottilie Brandt told me to cancel it.',
])('credit is given to who asked for the deed: %s', (text) => {
  expect(against(text)).toEqual(['Ottilie Brandt'])
})

test.each([
  'Ramón Vidal asked me to switch the alarms off. I refused.',
  'Ramón Vidal told me to withdraw the paper, and I said no.',
  'I stopped the pump. Ramón Vidal wanted to keep it running until the fair.',
  'I slipped the opening by six weeks. Ramón Vidal begged me to ship.',
  'I shut the pool. Ramón Vidal went to the council against me.',
  "I shut the pool. Ramón Vidal sent me a lawyer's letter.",
])('stood against it: %s', (text) => {
  expect(against(text)).toEqual(['Ramón Vidal'])
})

test.each([
  'I shut the pool. Ottilie Brandt sent me a list.', 'I shut the pool. Ottilie Brandt sent me a letter from her lawyers.', 'I shut the pool. Ottilie Brandt asked me to look. Harold Meeks wanted more, and I said no.', "I shut the pool. Ottilie Brandt shrugged.", "I shut the pool. Ottilie Brandt didn't care about the money.",
])('is no support: %s', (text) => {
  expect(against(text)).toEqual([])
})

test('who took no side did not take the one that the story knows', () => {
  expect(against('I shut the pool. Ottilie Brandt took no side.')).toEqual(['Ottilie Brandt'])
  expect(against("I shut the pool. Ramón Vidal didn't care what I did.")).toEqual(['Ramón Vidal'])
  expect(against('I shut the pool. Ramón Vidal took no side at first and then backed me.')).toEqual([])
})

test('what is told in one breath is shown as one, from the word that turns it', () => {
  const text = "I shut the pool. Ramón Vidal wouldn't put his name on it, he went to the council against me."
  expect(findContradictions(text, { people }).contradictions.map(({ start, end }) => text.slice(start, end))).toEqual(["wouldn't put his name on it, he went to the council against me"])
})

test('who runs another house has another post', () => {
  const posts = [{ name: 'Elke Thoma', role: 'museum director', stance: 'supported' }]
  const told = (text: string): number => findContradictions(text, { people: posts }).contradictions.length
  expect(told('Elke Thoma, the prison director, came along.')).toBe(1)
  expect(told('Elke Thoma, the gallery director, came along.')).toBe(0)
  expect(told('Elke Thoma, the managing director, came along.')).toBe(0)
})
