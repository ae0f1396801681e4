import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addFeatures, sumsFor } from './row-sum.ts'
import { featuresOf, rowOf, tableOf } from './weight-table.ts'

const weight = fc.integer({ min: -128, max: 127 })

test('a sum of rows is the sum of their numbers, however many they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.uniqueArray(fc.nat(0xffff_ffff), { minLength: 1, maxLength: 20 }), fc.nat(1_200), fc.array(weight, { minLength: 1, maxLength: 64 }), (width, hashes, times, weights) => {
      const rows = Int8Array.from({ length: hashes.length * width }, (_, index) => weights[index % weights.length] ?? 0)
      const table = tableOf(hashes, rows, width, 1)
      const asked = Uint32Array.from({ length: times }, (_, index) => (index % 7 === 6 ? 1 : (hashes[index % hashes.length] ?? 0)))
      const sums = sumsFor(width)
      addFeatures(sums, table, asked, 0, times)
      const expected = new Array<number>(width).fill(0)
      for (const hash of asked) {
        const row = hashes.indexOf(hash)
        for (let label = 0; row >= 0 && label < width; label++) expected[label] = (expected[label] ?? 0) + (rows[row * width + label] ?? 0)
      }
      expect([...sums.subarray(0, width)]).toEqual(expected)
      expect([...sums.subarray(width)].every((sum) => sum === 0)).toBe(true)
    }),
  )
})

test('a table gives back its features', () => {
  const rows = Int8Array.of(1, -128, 127, 0, -1, 5)
  const table = tableOf([7, 4_000_000_000], rows, 3, 0.5)
  expect(featuresOf(table)).toEqual([{ hash: 7, row: rows.slice(0, 3) }, { hash: 4_000_000_000, row: rows.slice(3) }])
  expect(rowOf(table, 8)).toBe(-1)
})
