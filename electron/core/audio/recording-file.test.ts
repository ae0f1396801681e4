import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { FailureError } from '../failures.ts'
import { createTestFolder, demoVoice, removeTestFolder } from '../test-core.ts'
import { createRecordingFile } from './recording-file.ts'
import { inspectWav } from './wav.ts'

const folder = createTestFolder()
afterAll(() => removeTestFolder(folder))

const sound = readFileSync(demoVoice('weak.wav')).subarray(44)
const chunkBytes = 3200

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code
    throw error
  }
  throw new Error('nothing was thrown')
}

test('what was appended is in a whole, playable file before append returns', () => {
  const path = join(folder, 'growing.wav')
  const recording = createRecordingFile(path)
  expect(statSync(path).size).toBe(44)
  for (let chunk = 1; chunk <= 25; chunk += 1) {
    recording.append(sound.subarray((chunk - 1) * chunkBytes, chunk * chunkBytes))
    expect(recording.durationMs()).toBe(chunk * 100)
    if (chunk >= 3) expect(inspectWav(path)).toEqual({ dataStart: 44, dataBytes: chunk * chunkBytes, durationMs: chunk * 100 })
  }
  recording.finish()
  expect(readFileSync(path).subarray(44)).toEqual(sound.subarray(0, 25 * chunkBytes))
})

test.skipIf(process.platform === 'win32')('a recording is readable by its owner alone', () => {
  const path = join(folder, 'private.wav')
  createRecordingFile(path).finish()
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('discard leaves nothing behind, not even while the disk is being waited for', () => {
  const path = join(folder, 'discarded.wav')
  const recording = createRecordingFile(path)
  for (let chunk = 0; chunk < 11; chunk += 1) recording.append(sound.subarray(0, chunkBytes))
  recording.discard()
  expect(existsSync(path)).toBe(false)
})

test('never writes over a file that is there', () => {
  const path = join(folder, 'taken.wav')
  writeFileSync(path, 'something else')
  expect(() => createRecordingFile(path)).toThrow()
  expect(readFileSync(path, 'utf8')).toBe('something else')
})

test('a folder that is no folder cannot be written to', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(codeOf(() => createRecordingFile(join(folder, 'file', 'a.wav')))).toBe('data_folder_unwritable')
  expect(codeOf(() => createRecordingFile(join(folder, 'none', 'a.wav')))).toBe('data_folder_unwritable')
})

test.skipIf(process.platform === 'win32')('a folder without permission to write cannot be written to', () => {
  const locked = join(folder, 'locked')
  mkdirSync(locked)
  chmodSync(locked, 0o555)
  // Permissions do not bind root, so root takes on another user's rights for a moment.
  const isRoot = process.geteuid?.() === 0
  chmodSync(folder, 0o755)
  if (isRoot) process.seteuid?.(65_534)
  try {
    expect(codeOf(() => createRecordingFile(join(locked, 'a.wav')))).toBe('data_folder_unwritable')
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
})

/**
 * A file that may not grow, by the shell's `ulimit -f` (1 block is 512 or 1024 bytes): for the program that writes, the same
 * as a full disk, and it needs no disk of its own. The signal that comes with it would end the child and is ignored.
 */
test.skipIf(process.platform === 'win32')('where no more can be written, all that was appended before stays', () => {
  const path = join(folder, 'full.wav')
  const child = fileURLToPath(new URL('recording-file.child.ts', import.meta.url))
  const script = 'trap "" XFSZ; ulimit -f 200; exec "$0" "$1" "$2" "$3"'
  const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, child, path, demoVoice('weak.wav')], { encoding: 'utf8' })
  expect(stderr).toBe('')
  const { appendedMs, code, retriedCode } = JSON.parse(stdout)
  expect(code).toBe('disk_full')
  expect(retriedCode).toBe('disk_full')
  expect(appendedMs).toBeGreaterThan(2500)
  expect(appendedMs).toBeLessThan(7000)
  const { dataBytes, durationMs } = inspectWav(path)
  expect(durationMs).toBe(appendedMs)
  expect(readFileSync(path).subarray(44)).toEqual(sound.subarray(0, dataBytes))
})
