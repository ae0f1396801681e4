import { expect, test } from 'vitest'
import type { ContextFact } from '../scoring/context.ts'
import { findContradictions } from './find-contradictions.ts'

function against(facts: readonly ContextFact[], text: string): readonly string[] {
  return findContradictions(text, { facts }).contradictions.map((found) => found.against)
}

const fact = (label: string, value: number, unit: string): ContextFact => ({ label, value, unit })

const penalties = [fact('total penalty', 220_000, 'EUR'), fact('penalty rate', 20_000, 'EUR a week'), fact('delay', 11, 'weeks')]
const parcels = [fact('package weight before', 2.1, 'kg'), fact('package weight after', 1.4, 'kg')]
const orders = [fact('cost per order before', 11.4, 'USD'), fact('cost per order after', 7.9, 'USD')]
const returns = [fact('returns before', 29, '%'), fact('returns after', 18, '%'), fact('photos reshot', 4600, 'photos')]
const players = [fact('players', 1_200_000, 'players'), fact('refund share', 4, '%'), fact('wait', 35, 'minutes')]
const prices = [fact('freight saving', 210_000, 'USD'), fact('unit cost', 3.2, 'USD'), fact('units', 500_000, 'units')]
const sales = [fact('tickets closed', 340, 'tickets'), fact('agents', 65, 'people'), fact('satisfaction', 88, '%')]

test.each([
  ['money without its currency', penalties, 'Eleven weeks at twenty thousand a week, two hundred and twenty thousand in penalties altogether.'],
  ['what was taken out', parcels, 'the package was two point one kilos and i got seven hundred grams out of it'],
  ['what was shaved off', parcels, 'The package was 2.1 kg and I shaved 700 g off it.'],
  ['how much lighter', parcels, 'The package was 2.1 kg, and I made it 700 g lighter.'],
  ['a rounded figure of the time before', returns, 'almost three in ten came back to us and i reshot forty six hundred photos'],
  ['a step down in a share', returns, 'I reshot 4,600 photos, and returns fell by more than a third.'],
  ['fewer than', players, 'We had 1.2 million players and fewer than one player in twenty asked for a refund.'],
  ['up to', players, 'Over a million players waited for up to forty minutes.'],
  ['a price in words', prices, 'half a million units at three dollars and twenty cents each'],
  ['what one was given', sales, 'We closed 340 tickets; at first there were about a hundred and ten to each agent.'],
  ['a year on', sales, 'We closed 340 tickets. A year later, satisfaction was 91%.'],
  ['what was hoped for', sales, 'We closed 340 tickets and had hoped for a satisfaction of 95%.'],
] as const)('agrees, told as %s', (_, facts, text) => {
  expect(against(facts, text)).toEqual([])
})

test.each([
  ['money without its currency', penalties, 'Eleven weeks at twenty thousand a week, a hundred and eighty thousand in penalties altogether.', 'total penalty'],
  ['one that fits neither before nor after', orders, 'It was $11.40. The cost per order went down to $8.70.', 'cost per order after'],
  ['a level where a step would be right', parcels, 'the package went from 2.1 kilos to 1.7', 'package weight after'],
  ['a bound that the fact breaks', players, 'We had 1.2 million players, and the wait was no more than twenty minutes.', 'wait'],
  ['a bare price', prices, 'half a million units and the unit cost stayed at four twenty', 'unit cost'],
  ['a range', sales, 'sixty-five agents, and between four and five hundred tickets closed', 'tickets closed'],
] as const)('disagrees, told as %s', (_, facts, text, label) => {
  expect(against(facts, text)).toEqual([label])
})

const trees = [fact('survival', 71, '%'), fact('trees planted', 48_000, 'trees')]

test('the right figure with what became of the rest is turned round', () => {
  expect(against(trees, 'We planted 48,000 trees, and seven in ten died.')).toEqual(['survival'])
  expect(against(trees, 'We planted 48,000 trees, and three in ten died.')).toEqual([])
})

const incident = [
  { label: 'incident start', value: '14:20', unit: 'time' },
  { label: 'incident end', value: '16:05', unit: 'time' },
  { label: 'launch', value: '2022-09-19', unit: 'date' },
]

test('a moment contradicts one fact, and one that was only planned none', () => {
  expect(against(incident, 'We launched on 19 September 2022. The incident started at 12:40.')).toEqual(['incident start'])
  expect(against(incident, 'We had planned to launch on June 6; the incident started at 14:20.')).toEqual([])
})

test('a number without a unit is one in the fact’s own', () => {
  const facts = [fact('sack weight', 25, 'kg'), fact('sacks', 400, 'sacks')]
  expect(against(facts, 'There were 400 sacks, and the sack weight was 25.')).toEqual([])
})
