import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentSecurityPolicy, readBody, serve, type Served } from './serve.ts'

const takeId = '0123456789abcdef0123456789abcdef'
let folders = { rendererFolder: '', dataFolder: '' }

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'grillroom-serve-'))
  folders = { rendererFolder: join(root, 'renderer'), dataFolder: join(root, 'data') }
  mkdirSync(join(folders.rendererFolder, 'assets'), { recursive: true })
  mkdirSync(join(folders.dataFolder, 'audio'), { recursive: true })
  writeFileSync(join(folders.rendererFolder, 'index.html'), '<p>app</p>')
  writeFileSync(join(folders.rendererFolder, 'assets', 'a b.js'), 'let a')
  writeFileSync(join(folders.rendererFolder, 'empty.css'), '')
  writeFileSync(join(root, 'renderer-secret.txt'), 'secret')
  writeFileSync(join(folders.dataFolder, 'audio', `${takeId}.wav`), '0123456789')
  writeFileSync(join(folders.dataFolder, 'grillroom.sqlite'), 'secret')
})
afterAll(() => rmSync(join(folders.rendererFolder, '..'), { recursive: true, force: true }))

const get = (pathname: string, range?: string) => serve(folders, 'GET', pathname, range)
const text = async (served: Served) => (served.body ? (await readBody(served.body)).toString() : null)

test('the root is the page, with the policy that forbids inline scripts', async () => {
  const served = await get('/')
  expect(served.status).toBe(200)
  expect(await text(served)).toBe('<p>app</p>')
  expect(served.headers['content-security-policy']).toBe(contentSecurityPolicy)
  expect(contentSecurityPolicy).toContain("script-src 'self';")
  expect(contentSecurityPolicy).not.toContain('unsafe-eval')
})

test('escaped names are found, with their type', async () => {
  const served = await get('/assets/a%20b.js')
  expect(served.headers['content-type']).toContain('text/javascript')
  expect(await text(served)).toBe('let a')
})

test('an empty file has no body and length 0', async () => {
  const served = await get('/empty.css')
  expect(served).toMatchObject({ status: 200, headers: { 'content-length': '0' } })
  expect(served.body).toBeUndefined()
})

test.each([
  '/../renderer-secret.txt',
  '/%2e%2e/renderer-secret.txt',
  '/..%2frenderer-secret.txt',
  '/..%5crenderer-secret.txt',
  '/assets/../../renderer-secret.txt',
  '/../data/grillroom.sqlite',
  '/audio/../grillroom.sqlite',
  '/audio/..%2Fgrillroom.sqlite.wav',
  '/audio/nobody.wav',
  `/audio/${'f'.repeat(32)}.wav`,
  '/index.html%00.js',
  '/%E0%A4%A',
  '/assets',
  '/index.html/below',
  `/${'a'.repeat(5000)}`,
])('%s is not there', async (pathname) => {
  expect(await get(pathname)).toMatchObject({ status: 404 })
})

test.each([
  ['bytes=2-4', '234', 'bytes 2-4/10'],
  ['bytes=7-', '789', 'bytes 7-9/10'],
  ['bytes=-3', '789', 'bytes 7-9/10'],
  ['bytes=8-99', '89', 'bytes 8-9/10'],
])('%s of a sound file is %s', async (range, expected, contentRange) => {
  const served = await get(`/audio/${takeId}.wav`, range)
  expect(served).toMatchObject({ status: 206, headers: { 'content-range': contentRange, 'content-length': String(expected.length) } })
  expect(await text(served)).toBe(expected)
})

test('of hours of sound, whoever asks to the end gets two minutes, and what was asked for by its end all of it', async () => {
  const long = 'e'.repeat(32)
  writeFileSync(join(folders.dataFolder, 'audio', `${long}.wav`), Buffer.alloc(9_000_000))
  const range = async (asked: string) => (await get(`/audio/${long}.wav`, asked)).headers['content-range']
  expect(await range('bytes=0-')).toBe('bytes 0-3999999/9000000')
  expect(await range('bytes=4000000-')).toBe('bytes 4000000-7999999/9000000')
  expect(await range('bytes=8000000-')).toBe('bytes 8000000-8999999/9000000')
  expect(await range('bytes=0-8999999')).toBe('bytes 0-8999999/9000000')
})

test('a range behind the end cannot be satisfied', async () => {
  expect(await get(`/audio/${takeId}.wav`, 'bytes=10-')).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */10' } })
})

test('a range that is none is passed over', async () => {
  expect(await get(`/audio/${takeId}.wav`, 'lines=1-2')).toMatchObject({ status: 200 })
})

test('nothing can be written, and HEAD has no body', async () => {
  expect(await serve(folders, 'POST', '/', undefined)).toMatchObject({ status: 405 })
  expect((await serve(folders, 'HEAD', '/', undefined)).body).toBeUndefined()
})
