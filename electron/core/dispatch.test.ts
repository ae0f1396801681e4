import { expect, test } from 'vitest'
import { calls } from '../../shared/contract.ts'
import { failureWords } from '../../shared/failure-words.ts'
import { failureCodes } from '../../shared/result.ts'
import { createTestApp } from './testing/test-app.ts'

test.each(['toString', '__proto__', 'constructor', 'stories', '', 'stories.list ', 5, null, undefined, {}])(
  'the call %j is unknown',
  async (name) => {
    const { app } = await createTestApp()
    expect(await app.call(name, {})).toMatchObject({ ok: false, error: { code: 'unknown_call' } })
  },
)

const malformed: readonly [name: string, input: unknown][] = [
  ['stories.list', null],
  ['stories.list', { extra: 1 }],
  ['stories.get', {}],
  ['stories.get', { storyId: '../../etc/passwd' }],
  ['takes.get', { takeId: 'ABCDEF0123456789ABCDEF0123456789' }],
  ['recordings.append', { takeId: '0'.repeat(32), sequence: -1, pcm: new Uint8Array(2) }],
  ['recordings.append', { takeId: '0'.repeat(32), sequence: 0, pcm: new Uint8Array(3) }],
  ['recordings.append', { takeId: '0'.repeat(32), sequence: 0, pcm: new Uint8Array(40_000) }],
  ['recordings.append', { takeId: '0'.repeat(32), sequence: 0, pcm: [1, 2] }],
  ['settings.change', { theme: 'pink' }],
  ['settings.change', { modelFile: '/tmp/anything' }],
]

test.each(malformed)('%s refuses %j and changes nothing', async (name, input) => {
  const { app } = await createTestApp()
  expect(await app.call(name, input)).toMatchObject({ ok: false, error: { code: 'bad_input' } })
})

test('what nobody foresaw is reported and answered, never thrown', async () => {
  const { app, reported, core } = await createTestApp()
  core.breakDatabase()
  expect(await app.call('stories.list', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(reported).toHaveLength(1)
})

test('every failure has words, and says what to do next', () => {
  for (const code of failureCodes) {
    const { what, next } = failureWords({ code, details: {} })
    expect(what.length, code).toBeGreaterThan(10)
    expect(next.length, code).toBeGreaterThan(10)
  }
})

test('the contract names its calls nouns.verb', () => {
  for (const name of Object.keys(calls)) expect(name).toMatch(/^[a-z][A-Za-z]+\.[a-z][A-Za-z]+$/)
})
