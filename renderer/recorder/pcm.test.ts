import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChunker, loudness, toPcm16 } from './pcm.ts'

const int16s = (samples: number[]) => {
  const bytes = toPcm16(Float32Array.from(samples))
  const view = new DataView(bytes.buffer)
  return samples.map((_, index) => view.getInt16(index * 2, true))
}

test('samples reach both ends of 16 bit and are clamped there', () => {
  expect(int16s([0, 1, -1, 2, -2, 0.5, -0.5, Infinity, -Infinity, NaN])).toEqual([
    0, 32767, -32768, 32767, -32768, 16384, -16384, 32767, -32768, 0,
  ])
})

test('the bytes are little-endian, two a sample', () => {
  expect([...toPcm16(Float32Array.from([1 / 0x7fff]))]).toEqual([1, 0])
  expect(toPcm16(new Float32Array(160))).toHaveLength(320)
})

test('loudness is the root mean square', () => {
  expect(loudness(Float32Array.from([0.5, -0.5, 0.5, -0.5]))).toBeCloseTo(0.5)
  expect(loudness(new Float32Array(0))).toBe(0)
})

test('whatever the frames, the chunks and the rest hold every sample once and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 30 }), (lengths) => {
      const chunker = createChunker(160)
      let next = 0
      const chunks = lengths.flatMap((length) => chunker.push(Float32Array.from({ length }, () => next++)))
      expect(chunks.every((chunk) => chunk.length === 160)).toBe(true)
      const all = [...chunks, chunker.flush()].flatMap((chunk) => [...chunk])
      expect(all).toEqual(Array.from({ length: next }, (_, index) => index))
      expect(chunker.flush()).toHaveLength(0)
    }),
  )
})
