import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStretchCutter } from './stretch-cutter.ts'

test('stretches less their margins are the stream, and each has its margins', () => {
  const [rateHz, seconds, marginSeconds] = [4, 10, 1]
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 130 }), { maxLength: 12 }), (lengths) => {
      const cutter = createStretchCutter(rateHz, seconds, marginSeconds)
      let said = 0
      const stretches = lengths.flatMap((length) => cutter.push(Float32Array.from({ length }, () => (said += 1))))
      const last = cutter.flush()
      if (last !== null) stretches.push(last)
      const kept: number[] = []
      for (const { samples, leadSeconds, isLast } of stretches) {
        const lead = leadSeconds * rateHz
        // What belongs to the stretch before is the end of it, said twice.
        expect([...samples.subarray(0, lead)]).toEqual(kept.slice(kept.length - lead))
        kept.push(...samples.subarray(lead, isLast ? undefined : lead + seconds * rateHz))
      }
      expect(kept).toEqual(Array.from({ length: said }, (_, place) => place + 1))
      for (const [place, { samples, leadSeconds }] of stretches.entries()) {
        expect(leadSeconds).toBe(place === 0 ? 0 : marginSeconds)
        if (place < stretches.length - 1) expect(samples.length).toBe((leadSeconds + seconds + marginSeconds) * rateHz)
      }
      expect(cutter.flush()).toBeNull()
    }),
  )
})
