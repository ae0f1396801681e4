import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createTestFolder, demoVoice, removeTestFolder } from '../test-core.ts'
import { repairRecording } from './recover.ts'
import { inspectWav, wavHeader } from './wav.ts'

const folder = createTestFolder()
afterAll(() => removeTestFolder(folder))

const sound = readFileSync(demoVoice('weak.wav')).subarray(44, 44 + 32_000)

function put(name: string, ...parts: Uint8Array[]): string {
  const path = join(folder, name)
  writeFileSync(path, Buffer.concat(parts))
  return path
}

test('counts the samples that a header does not know of yet', () => {
  const path = put('behind.wav', wavHeader(3200), sound)
  expect(repairRecording(path)).toEqual({ samples: 16_000, durationMs: 1000 })
  expect(inspectWav(path)).toEqual({ dataStart: 44, dataBytes: 32_000, durationMs: 1000 })
  expect(readFileSync(path).subarray(44)).toEqual(sound)
})

test('believes the file rather than a header that promises more', () => {
  const path = put('ahead.wav', wavHeader(64_000), sound)
  expect(repairRecording(path)).toEqual({ samples: 16_000, durationMs: 1000 })
  expect(inspectWav(path).dataBytes).toBe(32_000)
})

test('writes anew a header that never reached the disk', () => {
  const path = put('zeros.wav', Buffer.alloc(44), sound)
  expect(repairRecording(path)).toEqual({ samples: 16_000, durationMs: 1000 })
  expect(inspectWav(path).durationMs).toBe(1000)
})

test('drops half a sample at the end', () => {
  const path = put('half.wav', wavHeader(32_000), sound.subarray(0, 31_999))
  expect(repairRecording(path)).toEqual({ samples: 15_999, durationMs: 999 })
  expect(readFileSync(path).length).toBe(44 + 31_998)
})

test('a file without one sample is left as it is, a missing one is told', () => {
  const path = put('silent.wav', wavHeader(0))
  expect(repairRecording(path)).toEqual({ samples: 0, durationMs: 0 })
  expect(repairRecording(put('cut.wav', Buffer.from('RIF')))).toEqual({ samples: 0, durationMs: 0 })
  expect(readFileSync(join(folder, 'cut.wav'), 'utf8')).toBe('RIF')
  expect(existsSync(path)).toBe(true)
  expect(repairRecording(join(folder, 'none.wav'))).toBeNull()
})

test('one sample is kept', () => {
  expect(repairRecording(put('one.wav', wavHeader(0), sound.subarray(0, 2)))).toEqual({ samples: 1, durationMs: 0 })
})
