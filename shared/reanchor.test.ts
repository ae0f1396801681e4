import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, type Edit } from './correction.ts'
import { reanchor } from './reanchor.ts'
import { transcriptText, type Word } from './transcript.ts'

const id = (place: number): string => String(place).padStart(32, '0')
const toWords = (text: string, shiftMs = 0): Word[] => text.split(' ').filter(Boolean).map((each, place) => ({ text: each, t0Ms: place * 300 + shiftMs, t1Ms: place * 300 + 250 + shiftMs, p: 0.9 }))
const edit = (heardFrom: number, heardTo: number, text: string, place = heardFrom): Edit => ({ id: id(place), heardFrom, heardTo, text, maker: 'user' })

/** What is shown after the newer words came. */
function after(older: string, edits: Edit[], newer: string, shiftMs = 0) {
  const words = toWords(newer, shiftMs)
  const result = reanchor(toWords(older), edits, [], words)
  return { ...result, text: transcriptText(applyEdits(words, result.placed).words) }
}

const older = 'so basically I told martyr that the launch was at risk for nineteen customers'

test('a correction finds its place by the words around it, though the stretch reads otherwise now', () => {
  expect(after(older, [edit(4, 5, 'Marta')], 'so basically I told mar ta that the launch was at risk for nineteen customers').text).toContain('I told Marta that')
  expect(after(older, [edit(4, 5, 'Marta')], 'I told Martha, that the launch was at risk', 600)).toMatchObject({ text: 'I told Marta that the launch was at risk', unplaced: [], met: [] })
  // At the edges.
  expect(after(older, [edit(0, 2, 'Candidly'), edit(12, 14, '90 customers')], 'So basically I told martyr that the launch was at risk for ninety customer').text).toBe('Candidly I told martyr that the launch was at risk for 90 customers')
})

test('a correction that the newer words bear out is met; one that was taken out and is not heard any more, too', () => {
  expect(after(older, [edit(4, 5, 'Marta'), edit(1, 2, '')], 'so I told Marta, that the launch was at risk')).toMatchObject({ placed: [], unplaced: [], met: [id(1), id(4)], text: 'so I told Marta, that the launch was at risk' })
})

test('one that cannot be placed is kept with what it stood for, and finds its place when the words come back', () => {
  const result = reanchor(toWords(older), [edit(4, 5, 'Marta')], [], toWords('nothing of this was understood at all here'))
  expect(result).toEqual({ placed: [], met: [], unplaced: [{ id: id(4), t0Ms: 1200, t1Ms: 1450, heard: 'martyr', text: 'Marta', maker: 'user' }] })
  const again = reanchor([], [], result.unplaced, toWords(older, 200))
  expect(again).toEqual({ placed: [edit(4, 5, 'Marta')], met: [], unplaced: [] })
  expect(reanchor([], [], result.unplaced, toWords('I told Marta', 600)).unplaced).toHaveLength(1)
})

const text = fc.array(fc.constantFrom('so', 'I', 'told', 'Marta', 'martyr', 'that', 'the', 'launch', 'was,', 'at', 'risk.', '90'), { minLength: 1, maxLength: 40 })

/** Edits that do not overlap, of words that are there. */
const editsOf = (count: number): fc.Arbitrary<Edit[]> =>
  fc.array(fc.tuple(fc.nat(count - 1), fc.integer({ min: 1, max: 3 }), fc.constantFrom('', 'Marta', 'it is', 'so')), { maxLength: 8 }).map((drafts) => {
    const edits: Edit[] = []
    for (const [heardFrom, length, put] of drafts.toSorted(([a], [b]) => a - b)) {
      const heardTo = Math.min(count, heardFrom + length)
      if (heardFrom >= (edits.at(-1)?.heardTo ?? 0)) edits.push(edit(heardFrom, heardTo, put, edits.length))
    }
    return edits
  })

test('no correction is ever lost, and those that are placed do not overlap', () => {
  fc.assert(
    fc.property(text.chain((before) => fc.tuple(fc.constant(before), editsOf(before.length), text, fc.integer({ min: 0, max: 900 }))), ([before, edits, now, shiftMs]) => {
      const newer = toWords(now.join(' '), shiftMs)
      const { placed, unplaced, met } = reanchor(toWords(before.join(' ')), edits, [], newer)
      expect([...placed, ...unplaced].map((each) => each.id).concat(met).sort()).toEqual(edits.map((each) => each.id).sort())
      let last = 0
      for (const { heardFrom, heardTo } of placed) {
        expect(heardFrom).toBeGreaterThanOrEqual(last)
        expect(heardTo).toBeGreaterThan(heardFrom)
        expect(heardTo).toBeLessThanOrEqual(newer.length)
        last = heardTo
      }
      for (const loose of unplaced) expect(loose.text).toBe(edits.find((each) => each.id === loose.id)?.text)
    }),
    { numRuns: 300 },
  )
})

test('the same words again: every correction stays where it is, unless it changed nothing but signs', () => {
  const distinct = fc.uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(distinct.chain((words) => fc.tuple(fc.constant(words), editsOf(words.length))), ([words, edits]) => {
      const heard = toWords(words.join(' '))
      const { placed, unplaced, met } = reanchor(heard, edits, [], heard)
      const unchanged = edits.filter((each) => each.text === transcriptText(heard.slice(each.heardFrom, each.heardTo))).map((each) => each.id)
      expect(unplaced).toEqual([])
      expect(met.toSorted()).toEqual(unchanged.toSorted())
      expect(placed).toEqual(edits.filter((each) => !unchanged.includes(each.id)))
    }),
    { numRuns: 200 },
  )
})
