import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from '../correction.ts'
import { transcriptText, type Word } from '../transcript.ts'
import { keyTerms, knownNames, type KnownName } from './known-name.ts'
import { distance, lettersOf, soundOf } from './name-sound.ts'
import { namePrompt } from './name-prompt.ts'
import { nearMisses } from './near-miss.ts'

const everydayEnglish = 'told what me to ship on date will mark ramen say ran lined home the we and it was about pager duty i friday plan with asked her him sarah-like fix from for of martyr a in went back home late page of notes'.split(' ')
const isEnglish = (word: string): boolean => everydayEnglish.includes(word)
const named = (...texts: string[]): KnownName[] => texts.map((text) => ({ text, parts: text.split(' ') }))
const toWords = (text: string): Word[] => text.split(' ').map((each, place) => ({ text: each, t0Ms: place * 300, t1Ms: place * 300 + 250, p: 0.8 }))
const story = named('Daniel Osei', 'Marek Dvorak', 'Sarah Lindholm', 'Priya Raman', 'Marta', 'PagerDuty', 'SOX')

function corrected(text: string, names = story): string {
  let made = 0
  const edits = nearMisses(toWords(text), names, isEnglish, () => String((made += 1)).padStart(32, '0'))
  return transcriptText(applyEdits(toWords(text), edits).words)
}

test.each([
  ['and Martha told me', 'and Marta told me'],
  ['I asked Daniel Osay, and Mareck', 'I asked Daniel Osei, and Marek'],
  ['Divorack asked Sara Lindhome’s plan', 'Dvorak asked Sarah Lindholm’s plan'],
  ['with Sarah Lind Holm.', 'with Sarah Lindholm.'],
  ['“Preeya” was with Priya Ramen', '“Priya” was with Priya Raman'],
  ['it was Pager Duty', 'it was PagerDuty'],
])('a near miss becomes the name: %s', (heard, said) => {
  expect(corrected(heard)).toBe(said)
})

test.each([
  // Words of everyday English, whatever they sound like.
  'the ramen was about a martyr',
  'Mark will ship it',
  'Priya ran and Sarah lined home',
  'we had pager duty on Friday',
  // Other names that only look alike.
  'and Dana told Maria, Marco, Daniela and Martin',
  // Known as they are, in whatever case.
  'marta and DANIEL and sarah',
  // Acronyms and figures.
  'SOC and 90 customers',
])('what may be meant stays: %s', (heard) => {
  expect(corrected(heard)).toBe(heard)
})

test('a name that is another known name stays, and so does what is as near to two', () => {
  expect(corrected('Martha told Marta', named('Marta', 'Martha'))).toBe('Martha told Marta')
  expect(corrected('Ericka Lindholp went back', named('Lindhold', 'Lindholm'))).toBe('Ericka Lindholp went back')
})

const word = fc.oneof(
  fc.constantFrom(...everydayEnglish),
  fc.constantFrom('Martha', 'Marta,', 'Osay', 'Lind', 'Holm', 'Lindhome', 'Dvorack', '“Preeya”', 'Ramen', 'Dana', 'Šárka', 'Иван', '李伟', '🙂', '90'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => /^\S+$/u.test(text)),
)

test('edits never touch a known name or an everyday word without a capital, never overlap, and leave nothing to correct', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (texts) => {
      const words = texts.map((text, place): Word => ({ text, t0Ms: place * 300, t1Ms: place * 300 + 250, p: 0.8 }))
      let made = 0
      const newId = (): string => String((made += 1)).padStart(32, '0')
      const edits = nearMisses(words, story, isEnglish, newId)
      const known = new Set(story.flatMap(({ parts }) => parts.map(lettersOf)))
      let last = 0
      for (const { heardFrom, heardTo, maker } of edits) {
        expect(heardFrom).toBeGreaterThanOrEqual(last)
        expect(maker).toBe('names')
        last = heardTo
        const heard = words.slice(heardFrom, heardTo)
        for (const { text } of heard) expect(known.has(lettersOf(text))).toBe(false)
        expect(heard.every(({ text }) => isEnglish(text))).toBe(false)
      }
      const { words: shown, corrections } = applyEdits(words, edits)
      expect(corrections.length).toBe(edits.length)
      // Deterministic.
      made = 0
      expect(nearMisses(words, story, isEnglish, newId)).toEqual(edits)
      expect(shown.length).toBe(words.length - edits.reduce((sum, { heardFrom, heardTo }) => sum + heardTo - heardFrom - 1, 0))
    }),
    { numRuns: 300 },
  )
})

test('one sound has one form, and the distance is a distance', () => {
  for (const [one, other] of [['martha', 'marta'], ['erik', 'eric'], ['sara', 'sarah'], ['phil', 'fil'], ['cathy', 'kathi'], ['knox', 'nocks']] as const) expect(soundOf(one)).toBe(soundOf(other))
  expect([distance('dvorak', 'divorack', 2), distance('abcd', 'badc', 3), distance('abc', 'xyz', 1)]).toEqual([2, 2, 2])
  const letters = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 })
  fc.assert(
    fc.property(letters, letters, letters, (a, b, c) => {
      expect(distance(a, b, 9)).toBe(distance(b, a, 9))
      expect(distance(a, b, 9) === 0).toBe(a === b)
      // Swapped neighbours count once and are not changed again, so it is no metric; without them it would be.
      expect(distance(a, c, 20)).toBeLessThanOrEqual(distance(a, b, 20) + distance(b, c, 20) + Math.min(a.length, c.length))
    }),
  )
})

const id = (digit: string): string => digit.repeat(32)
const told = {
  people: [
    { id: id('1'), name: 'Ann Bell', role: '', team: '' },
    { id: id('2'), name: 'Marek Dvorak', role: 'director', team: 'Kestrel' },
    { id: id('3'), name: 'the VP', role: '', team: '' },
    { id: id('4'), name: 'Sarah Lindholm in Legal', role: '', team: '' },
  ],
  turningPoints: [{ stakeholderIds: [id('2')], happened: 'Marek told me to fix Zephyr from Kestrel.', decided: 'We asked Kestrel.' }],
  texts: ['On Friday the Zephyr plan and AWS went back.'],
}

test('names come in the order in which they are likely to be said: asked, in turning points, others, then terms', () => {
  expect(knownNames(told, 'say what', isEnglish).map(({ text }) => text)).toEqual(['Marek Dvorak', 'Ann Bell', 'Sarah Lindholm', 'Kestrel', 'Zephyr', 'AWS'])
  expect(knownNames(told, 'and was Sarah asked', isEnglish)[0]?.text).toBe('Sarah Lindholm')
  expect(keyTerms(['We told Marek. IT was late 🙂 ÉCLAT'], isEnglish)).toEqual(['Marek', 'ÉCLAT'])
})

test('the prompt stays within its budget, whatever the names', () => {
  expect(namePrompt(named('Marek Dvorak', 'Zephyr'))).toBe('Marek Dvorak, Zephyr.')
  expect(namePrompt([])).toBeUndefined()
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), { maxLength: 80 }), (texts) => {
      const prompt = namePrompt(texts.map((text) => ({ text, parts: [text] }))) ?? ''
      // Each letter beyond ASCII may be as many tokens as it has bytes.
      const tokens = [...prompt].reduce((sum, letter) => sum + (letter < '\x80' ? 0.5 : letter < '\u0800' ? 2 : letter.length === 1 ? 3 : 4), 0)
      expect(tokens).toBeLessThanOrEqual(224)
    }),
  )
})
