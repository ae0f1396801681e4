import { expect, test } from 'vitest'
import { readWavHead, wavHeadFor } from './wav-head.ts'

/** A file of 16 bit samples in two channels at 44.1 kHz, with a chunk of somebody else's before its samples. */
function stereo(dataBytes: number, format = 1): Uint8Array {
  const bytes = new Uint8Array(12 + 24 + 8 + 6 + 8 + dataBytes)
  const view = new DataView(bytes.buffer)
  const write = (at: number, text: string) => bytes.set([...text].map((letter) => letter.charCodeAt(0)), at)
  write(0, 'RIFF')
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, format, true)
  view.setUint16(22, 2, true)
  view.setUint32(24, 44_100, true)
  view.setUint32(28, 176_400, true)
  view.setUint16(32, 4, true)
  view.setUint16(34, 16, true)
  write(36, 'LIST')
  view.setUint32(40, 5, true)
  write(50, 'data')
  view.setUint32(54, dataBytes, true)
  return bytes
}

test('the samples are found behind other chunks', () => {
  const file = stereo(400)
  expect(readWavHead(file, file.length)).toMatchObject({ dataStart: 58, dataBytes: 400, blockBytes: 4, bytesPerSecond: 176_400 })
})

test('a file that breaks off has as many samples as are there', () => {
  expect(readWavHead(stereo(400).subarray(0, 100), 258)).toMatchObject({ dataBytes: 200 })
})

test('what is no WAV file, or a compressed one, has no such head', () => {
  expect(readWavHead(new TextEncoder().encode('%PDF-1.7 and so on'), 18)).toBeNull()
  expect(readWavHead(new Uint8Array(0), 0)).toBeNull()
  expect(readWavHead(stereo(400, 0x11), 458)).toBeNull()
  expect(readWavHead(stereo(0), 58)).toBeNull()
})

test('some samples with a head of their own are a file again', () => {
  const head = readWavHead(stereo(400), 458)
  if (head === null) throw new Error('no head')
  const own = wavHeadFor(head, 80)
  expect(readWavHead(own, own.length + 80)).toMatchObject({ dataStart: own.length, dataBytes: 80, blockBytes: 4, bytesPerSecond: 176_400 })
})
