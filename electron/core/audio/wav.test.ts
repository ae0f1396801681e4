import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FailureError } from '../failures.ts'
import { createTestFolder, demoVoice, removeTestFolder } from '../test-core.ts'
import { inspectWav, wavHeader } from './wav.ts'

const folder = createTestFolder()
afterAll(() => removeTestFolder(folder))

let files = 0
function put(...parts: Uint8Array[]): string {
  files += 1
  const path = join(folder, `${files}.wav`)
  writeFileSync(path, Buffer.concat(parts))
  return path
}

function failureOf(path: string): { code: string; details: object } {
  try {
    inspectWav(path)
  } catch (error) {
    if (error instanceof FailureError) return error.failure
    throw error
  }
  throw new Error(`${path} was taken for good`)
}

/** A second of silence. */
const second = Buffer.alloc(32_000)

function chunk(id: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(id, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

function riff(...chunks: Uint8Array[]): Buffer {
  return chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), ...chunks]))
}

function format({ tag = 1, channels = 1, sampleRateHz = 16_000, bits = 16 }, extension = Buffer.alloc(0)): Buffer {
  const data = Buffer.alloc(16)
  data.writeUInt16LE(tag, 0)
  data.writeUInt16LE(channels, 2)
  data.writeUInt32LE(sampleRateHz, 4)
  data.writeUInt32LE((sampleRateHz * channels * bits) / 8, 8)
  data.writeUInt16LE((channels * bits) / 8, 12)
  data.writeUInt16LE(bits, 14)
  return chunk('fmt ', Buffer.concat([data, extension]))
}

test('reads the bundled recordings and what it writes itself', () => {
  expect(inspectWav(demoVoice('strong.wav'))).toEqual({ dataStart: 44, dataBytes: 1_059_552, durationMs: 33_111 })
  expect(wavHeader(1_059_552)).toEqual(readFileSync(demoVoice('strong.wav')).subarray(0, 44))
  expect(inspectWav(put(wavHeader(second.length), second))).toEqual({ dataStart: 44, dataBytes: 32_000, durationMs: 1000 })
})

test('steps over foreign chunks, of odd length too, and over what follows the sound', () => {
  const odd = chunk('LIST', Buffer.from('odd'))
  const path = put(riff(odd, format({}), chunk('bext', Buffer.alloc(602)), chunk('data', second), odd))
  expect(inspectWav(path)).toEqual({ dataStart: 12 + 12 + 24 + 610 + 8, dataBytes: 32_000, durationMs: 1000 })
})

test('reads the extended format where it is plain PCM within', () => {
  const extension = Buffer.alloc(24)
  extension.writeUInt16LE(22, 0)
  extension.writeUInt16LE(1, 8)
  expect(inspectWav(put(riff(format({ tag: 0xfffe }, extension), chunk('data', second)))).durationMs).toBe(1000)
  extension.writeUInt16LE(0x55, 8) // MP3 within WAV
  expect(failureOf(put(riff(format({ tag: 0xfffe }, extension), chunk('data', second)))).code).toBe('audio_not_wav')
})

test.each([
  [{ sampleRateHz: 44_100 }, { sampleRateHz: 44_100, channels: 1, bitsPerSample: 16 }],
  [{ channels: 2 }, { sampleRateHz: 16_000, channels: 2, bitsPerSample: 16 }],
  [{ bits: 8 }, { sampleRateHz: 16_000, channels: 1, bitsPerSample: 8 }],
  [{ tag: 3, bits: 32 }, { sampleRateHz: 16_000, channels: 1, bitsPerSample: 32 }],
])('says what is wrong with another format: %o', (wrong, details) => {
  const path = put(riff(format(wrong), chunk('data', second)))
  expect(failureOf(path)).toEqual({ code: 'audio_wrong_format', details: { path, ...details } })
})

test('tells a truncated file from a whole one, to the byte', () => {
  const whole = readFileSync(demoVoice('weak.wav'))
  const path = put(whole.subarray(0, -1))
  expect(failureOf(path)).toEqual({
    code: 'audio_truncated',
    details: { path, promisedBytes: whole.length, presentBytes: whole.length - 1 },
  })
  expect(failureOf(put(whole.subarray(0, 40))).code).toBe('audio_truncated')
  expect(failureOf(put(whole.subarray(0, 30))).code).toBe('audio_truncated')
  // What a program writes that streams and never comes back to its header.
  const endless = wavHeader(0)
  endless.writeUInt32LE(0xffff_ffff, 40)
  expect(failureOf(put(endless, second)).code).toBe('audio_truncated')
})

test('a file without sound, or with too little, is too short', () => {
  const path = put()
  expect(failureOf(path)).toEqual({ code: 'audio_too_short', details: { path, durationMs: 0 } })
  expect(failureOf(put(wavHeader(0))).details).toMatchObject({ durationMs: 0 })
  expect(failureOf(put(wavHeader(9598), second.subarray(0, 9598)))).toMatchObject({ code: 'audio_too_short', details: { durationMs: 299 } })
  expect(inspectWav(put(wavHeader(9600), second.subarray(0, 9600))).durationMs).toBe(300)
})

test('what is no WAV file is named so', () => {
  expect(failureOf(put(Buffer.from('Dear diary, today I learned to involve Legal early.'))).code).toBe('audio_not_wav')
  expect(failureOf(put(Buffer.from('RIFF'))).code).toBe('audio_not_wav')
  expect(failureOf(put(Buffer.concat([Buffer.from('RIFF\x10\0\0\0AVI '), second]))).code).toBe('audio_not_wav')
  expect(failureOf(put(riff(chunk('data', second)))).code).toBe('audio_not_wav')
  expect(failureOf(put(riff(chunk('fmt ', Buffer.alloc(3)), chunk('data', second)))).code).toBe('audio_not_wav')
  expect(failureOf(put(riff(format({ tag: 0x11 }), chunk('data', second)))).code).toBe('audio_not_wav')
  expect(failureOf(put(riff(format({})))).code).toBe('audio_not_wav')
  expect(failureOf(folder).code).toBe('audio_not_wav')
})

test('a file that is not there is missing', () => {
  const path = join(folder, 'none.wav')
  expect(failureOf(path)).toEqual({ code: 'audio_missing', details: { path } })
})
