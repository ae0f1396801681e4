import { expect, test } from 'vitest'
import { bandOf } from './band.ts'

test('the bands change at 40 and at 70', () => {
  expect([0, 39, 40, 69, 70, 100].map(bandOf)).toEqual(['no signal', 'no signal', 'mixed', 'mixed', 'raises the bar', 'raises the bar'])
})
