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

const fees = [fact('fee before', 9, 'EUR'), fact('fee after', 14, 'EUR')]
const members = [fact('members before', 40_000, 'members'), fact('members after', 75_000, 'members')]
const quitters = [fact('cancellations', 900, 'subscribers'), fact('subscribers', 31_000, 'subscribers')]
const waits = [fact('waiting time before', 20, 'days'), fact('waiting time after', 6, 'days'), fact('clinics', 9, 'clinics')]
const desk = [fact('satisfaction', 64, '%'), fact('agents', 30, 'people')]
const hires = [fact('time to hire', 9, 'weeks'), fact('open roles', 5, 'roles')]
const alerts = [fact('alerts before', 140, 'alerts per engineer per week'), fact('engineers', 12, 'people')]
const couriers = [fact('drop-off', 22, '%'), fact('couriers onboarded', 3000, 'couriers')]
const courses = [fact('completion before', 20, '%'), fact('completion after', 45, '%'), fact('courses', 12, 'courses')]
const invoices = [fact('billing errors before', 2, '%'), fact('billing errors after', 0.4, '%'), fact('clerks', 30, 'clerks')]

test.each([
  ['a bare number that something was put up to', fees, 'we were at nine euros for years and i put it up to twenty for all of them', 'fee after'],
  ['the other end without its thousand', members, 'we went from forty thousand members in the app to a hundred and ten', 'members after'],
  ['the whole after a part', quitters, 'nine hundred of them quit out of thirteen thousand that month', 'subscribers'],
  ['the new norm', waits, 'Nine clinics took part. They waited twenty days. Ten days was the new norm.', 'waiting time after'],
  ['those who were happy', desk, 'thirty agents and forty six percent said they were happy with us', 'satisfaction'],
  ['months for weeks', hires, 'I filled five roles and each took four months.', 'time to hire'],
  ['times for the thing counted', alerts, 'The pager rang 240 times a week per engineer, and I had twelve engineers.', 'alerts before'],
  ['those who had gone', couriers, 'We took on 3,000 couriers, and more than half of the couriers had left before.', 'drop-off'],
  ['a ratio of today', courses, 'One learner in five finished before. Three learners in four finish today. Twelve courses changed.', 'completion after'],
  ['a ratio by the end', invoices, 'One invoice in fifty went out wrong. Thirty clerks, and by the end one invoice in eighty was wrong.', 'billing errors after'],
] as const)('hears %s', (_, facts, text, label) => {
  expect(against(facts, text)).toEqual([label])
})

test.each([
  ['a bare number', fees, 'we were at nine euros for years and i put it up to fourteen for all of them'],
  ['a purpose after "to"', fees, 'It had been nine euros. I raised it to fourteen, and to keep eighteen people on I gave up my bonus.'],
  ['the other end without its thousand', members, 'we went from forty thousand members in the app to seventy five'],
  ['the whole', quitters, 'nine hundred of them quit out of thirty one thousand that month'],
  ['what was got out of something', quitters, 'nine hundred of them quit and we got out of twenty contracts'],
  ['the new norm', waits, 'Nine clinics took part. They waited twenty days. Six days was the new norm.'],
  ['months for weeks', hires, 'I filled five roles and each took two months.'],
  ['how long each did something else', hires, 'I had five open roles; each of the nurses slept three weeks in a tent.'],
  ['nearly all who stayed', [fact('churn', 8, '%'), fact('customers', 2100, 'customers')], '2,100 customers, and nine in ten stayed.'],
  ['how often something else was', alerts, 'I had twelve engineers and flew to Oslo twenty times a day.'],
  ['those who stayed', couriers, 'We took on 3,000 couriers, and nearly four in five stayed.'],
  ['what others said', courses, 'One learner in five finished before. Three teachers in four said no. Twelve courses changed.'],
  ['half of other things', courses, 'Twelve courses changed, and she had drawn half of them herself.'],
  ['a ratio by the end', invoices, 'One invoice in fifty went out wrong. Thirty clerks, and by the end one invoice in two hundred and fifty was wrong.'],
] as const)('leaves alone %s', (_, facts, text) => {
  expect(against(facts, text)).toEqual([])
})

const desks = [fact('hold time', 17, 'minutes'), fact('desk contract', 6.4, 'million EUR a year'), fact('clerks', 85, 'people')]
const warehouses = [fact('write-off', 2.3, 'million USD'), fact('inventory', 9, 'days'), fact('warehouses', 14, 'warehouses')]

test.each([
  ['a sum by the month', desks, 'Eighty-five clerks, and the contract cost us more than half a million euros each month.'],
  ['another sum', warehouses, 'The inventory took nine days in fourteen warehouses and cost $90,000 in overtime.'],
  ['a length of time of other things', warehouses, 'In fourteen warehouses the inventory took nine days, and I slept badly for a month.'],
] as const)('leaves alone %s (told by its place)', (_, facts, text) => {
  expect(against(facts, text)).toEqual([])
})

test.each([
  ['a sum by the month', desks, 'Eighty-five clerks, and the contract cost us two million euros each month.', 'desk contract'],
  ['a value without its unit', [fact('age', 62, 'years'), fact('sites', 19, 'sites')], 'Their average age was fifty-two, at nineteen sites.', 'age'],
  ['how long something took', warehouses, 'In fourteen warehouses the inventory took a month.', 'inventory'],
] as const)('hears %s (told by its place)', (_, facts, text, label) => {
  expect(against(facts, text)).toEqual([label])
})
