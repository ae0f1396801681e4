import { expect, test } from 'vitest'
import type { ContextPerson } from '../scoring/context.ts'
import { findContradictions } from './find-contradictions.ts'

function against(people: readonly ContextPerson[], text: string): readonly string[] {
  return findContradictions(text, { people }).contradictions.map((found) => found.against)
}

const staff = [
  { name: 'Nurlan Akhmetov', role: 'chief risk officer' },
  { name: 'Declan Roe', role: 'head of Sales' },
  { name: 'Lars Nygaard', role: 'CEO' },
  { name: 'Piet de Groot', role: 'CIO' },
  { name: 'Meenakshi Rao', role: 'district collector' },
  { name: 'Ana Reis', role: 'general manager for Portugal' },
]

test.each([
  'Nurlan Akhmetov, our CRO, signed it.',
  'Our chief risk officer, Nurlan Akhmetov, signed it.',
  'Lars Nygaard, the chief executive officer, refused.',
  'Lars Nygaard, our managing director, refused.',
  'Piet de Groot, our chief information officer, asked for a pause.',
  'Piet, our IT man, was there.',
  'declan roe who was heading up sales fought it',
  'Declan over in Sales fought it.',
  'Sales, led by Declan Roe, fought it.',
  'Declan Roe led the product launch.',
  'Declan Roe, in marketing terms, fought it.',
  'I told Declan Roe, the CFO and the head of HR.',
  'meenakshi madam the collector sat with us',
  'ana who was the gm for portugal came',
  'Ana Reis, the country manager for Portugal, came.',
  'Declan Roe, the head of Sales, was one of our people.',
])('has the role: %s', (text) => {
  expect(against(staff, text)).toEqual([])
})

test.each([
  ['Nurlan Akhmetov, the chief operating officer, signed it.', 'Nurlan Akhmetov'],
  ['our chief operating officer nurlan akhmetov signed it', 'Nurlan Akhmetov'],
  ['Nurlan Akhmetov, the chief executive, signed it.', 'Nurlan Akhmetov'],
  ['Lars Nygaard, the chief financial officer, refused.', 'Lars Nygaard'],
  ['Piet de Groot, our chief financial officer, asked for a pause.', 'Piet de Groot'],
  ['declan roe who was heading up marketing fought it', 'Declan Roe'],
  ['declan roe he was the guy who ran procurement he fought it', 'Declan Roe'],
  ['Declan Roe was our finance guy and he fought it', 'Declan Roe'],
  ['Declan on the legal side fought it.', 'Declan Roe'],
  ['Declan Roe (Marketing) fought it.', 'Declan Roe'],
  ['Our head of marketing, Declan Roe, fought it.', 'Declan Roe'],
  ['Marketing under Declan Roe fought it.', 'Declan Roe'],
  ['Declan Roe, the head of People, fought it.', 'Declan Roe'],
  ['declan roe the chief people officer fought it', 'Declan Roe'],
  ['Declan Roe, our GM, fought it.', 'Declan Roe'],
  ['meenakshi madam the contractors accountant sat with us', 'Meenakshi Rao'],
])('has another role: %s', (text, name) => {
  expect(against(staff, text)).toEqual([name])
})

const sides = [
  { name: 'Ana Silva', stance: 'supported' },
  { name: 'Zainab Lawal', stance: 'resisted' },
  { name: 'Curtis Hwang', stance: 'supported' },
]

test.each([
  'Zainab Lawal thought it reckless; Curtis Hwang disagreed with her.',
  'Zainab was against it but Curtis was not.',
  'Zainab wanted the welds ground smooth and signed off.',
  'Everyone but Zainab was for it.',
  "Ana wouldn't leave my side.",
  "Ana wouldn't let them stop me.",
  "Ana wouldn't accept a penny.",
  'I went against Zainab.',
  "Zainab's opposition cost me a week.",
  'I had Zainab against me and Curtis with me.',
  'Curtis wanted it gone as much as I did.',
  'Curtis told me to kill the pilot, and I halted it that day.',
])('stood so: %s', (text) => {
  expect(against(sides, text)).toEqual([])
})

test.each([
  ['Zainab Lawal thought it was reckless. Curtis Hwang sided with her until the autumn.', 'Curtis Hwang'],
  ['Curtis sided with Zainab.', 'Curtis Hwang'],
  ['Zainab fought it, as did Curtis.', 'Curtis Hwang'],
  ['Zainab was against it. Curtis was too.', 'Curtis Hwang'],
  ['Curtis was for it and so was Zainab.', 'Zainab Lawal'],
  ['Zainab wanted it gone as much as I did.', 'Zainab Lawal'],
  ['Everyone but Curtis was for it.', 'Curtis Hwang'],
  ["Ana wouldn't help.", 'Ana Silva'],
  ["ana our landlord she wouldn't help at all", 'Ana Silva'],
  ['I overruled Curtis.', 'Curtis Hwang'],
  ["With Zainab's help I finished it.", 'Zainab Lawal'],
  ["Curtis's opposition cost me a week.", 'Curtis Hwang'],
  ['I had Curtis against me.', 'Curtis Hwang'],
  ['Zainab told me to kill the pilot, and I halted it that day.', 'Zainab Lawal'],
])('stood otherwise: %s', (text, name) => {
  expect(against(sides, text)).toEqual([name])
})

test('two who point at each other tell nothing', () => {
  expect(against([{ name: 'Zainab Lawal' }, { name: 'Curtis Hwang' }], 'Zainab sided with Curtis. Curtis sided with Zainab.')).toEqual([])
})

test.each([
  'Curtis objected at first, then came round.',
  'Curtis called it a stroke of genius.',
  'Curtis refused to give up.',
  "Curtis couldn't have been more helpful.",
])('is no resistance: %s', (text) => {
  expect(against(sides, text)).toEqual([])
})

test.each([
  ['Zainab called it a stroke of genius.', 'Zainab Lawal'],
  ["I went ahead without Curtis's approval.", 'Curtis Hwang'],
  ["Curtis couldn't have been more against it.", 'Curtis Hwang'],
  ['zainab she was like yeah do it', 'Zainab Lawal'],
])('is plain: %s', (text, name) => {
  expect(against(sides, text)).toEqual([name])
})
