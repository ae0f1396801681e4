import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, changeEdits, type Edit } from './correction.ts'
import { transcriptText, type Word } from './transcript.ts'

const heard: Word[] = 'I told martyr that the the launch was off'.split(' ').map((text, place) => ({ text, t0Ms: place * 100, t1Ms: place * 100 + 80, p: 0.4 }))
let ids = 0
const newId = () => (ids += 1).toString(16).padStart(32, '0')

function change(edits: readonly Edit[], from: number, to: number, text: string): Edit[] {
  const changed = changeEdits(heard, edits, { from, to, text }, newId())
  if (changed === null) throw new Error('no such words')
  return changed
}
const textAfter = (edits: readonly Edit[]) => transcriptText(applyEdits(heard, edits).words)

test('a corrected word keeps its time and is certain, all others are as they were', () => {
  const { words, corrections } = applyEdits(heard, change([], 2, 3, 'Marta'))
  expect(words[2]).toEqual({ text: 'Marta', t0Ms: 200, t1Ms: 280, p: 1 })
  expect(words.toSpliced(2, 1)).toEqual(heard.toSpliced(2, 1))
  expect(corrections).toMatchObject([{ from: 2, to: 3, heard: 'martyr', maker: 'user' }])
})

test('more words share the time of what they stand for, and taken-out words leave their place', () => {
  const edits = change(change([], 2, 3, 'Marta Lind'), 6, 7, '')
  const { words, corrections } = applyEdits(heard, edits)
  expect(transcriptText(words)).toBe('I told Marta Lind that the launch was off')
  expect(words.slice(2, 4)).toEqual([
    { text: 'Marta', t0Ms: 200, t1Ms: 244, p: 1 },
    { text: 'Lind', t0Ms: 244, t1Ms: 280, p: 1 },
  ])
  expect(words.slice(6)).toEqual(heard.slice(6))
  expect(corrections[1]).toMatchObject({ from: 6, to: 6, heard: 'the' })
})

test('a correction of a correction is one, and going back to what was heard leaves none', () => {
  const first = change([], 2, 3, 'Marta Lind')
  const second = change(first, 3, 5, 'Lindqvist, who')
  expect(textAfter(second)).toBe('I told Marta Lindqvist, who the the launch was off')
  expect(second).toMatchObject([{ heardFrom: 2, heardTo: 4 }])
  expect(change(second, 2, 5, 'martyr that')).toEqual([])
})

test('words that are not there cannot be changed', () => {
  for (const [from, to] of [[9, 10], [3, 3], [-1, 2], [4, 3]] as const) expect(changeEdits(heard, [], { from, to, text: 'x' }, newId())).toBeNull()
})

test('whatever is changed, the shown text is the text with just that changed, and its words stay in time', () => {
  const one = fc.record({ from: fc.nat(8), length: fc.integer({ min: 1, max: 4 }), text: fc.constantFrom('', 'a', 'b c', 'd e f', 'the') })
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (changes) => {
      let edits: Edit[] = []
      for (const { from, length, text } of changes) {
        const before = applyEdits(heard, edits).words.map((word) => word.text)
        const changed = changeEdits(heard, edits, { from, to: from + length, text }, newId())
        if (changed === null) continue
        edits = changed
        const expected = before.toSpliced(from, length, ...text.split(' ').filter(Boolean)).join(' ')
        expect(textAfter(edits)).toBe(expected)
      }
      const times = applyEdits(heard, edits).words.flatMap(({ t0Ms, t1Ms }) => [t0Ms, t1Ms])
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(applyEdits(heard, []).words).toEqual(heard)
    }),
  )
})
