import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { scoreSchema } from '../shared/scoring/score.ts'
import { projectNode, root } from './setup/places.mjs'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'grillroom-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the terminal door as a shell would. */
function grillroom(args: string[], input = ''): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(projectNode, [join(root, 'electron', 'cli.ts'), ...args], { cwd: folder })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (status) => resolve({ status, out, err }))
    child.stdin.end(input)
  })
}

const voice = join(root, 'resources', 'demo-voice')

const transcriptSchema = z.strictObject({
  text: z.string(),
  words: z.array(z.strictObject({ text: z.string(), t0_ms: z.int(), t1_ms: z.int(), p: z.number().min(0).max(1) })),
  duration_ms: z.int(),
  engine: z.string(),
  model: z.string(),
})

test('transcribe prints the words with their times, and nothing else on standard output', async () => {
  const { status, out } = await grillroom(['transcribe', join(voice, 'weak.wav'), '--json'])
  expect(status).toBe(0)
  const { text, words, duration_ms, engine, model } = transcriptSchema.parse(JSON.parse(out))
  expect(words.map((word) => word.text).join(' ')).toBe(text)
  expect(text).toContain('team effort')
  expect(words.every(({ t0_ms, t1_ms }) => t0_ms <= t1_ms && t1_ms <= duration_ms)).toBe(true)
  expect(duration_ms).toBe(Math.floor((readFileSync(join(voice, 'weak.wav')).length - 44) / 32))
  expect(engine).toMatch(/^whisper\.cpp \d/)
  expect(model).toBe('ggml-demo.en.bin')
})

test('score answers each line with its id, spans of the text and sums that add up', async () => {
  const texts = ['We sort of improved latency 🚦 by 31%. I froze the rollout in four regions.', '', 'Ça va? 那是我的决定。']
  const { status, out } = await grillroom(['score', '--jsonl'], texts.map((text, id) => JSON.stringify({ id: `n${id}`, text })).join('\n'))
  expect(status).toBe(0)
  const shape = scoreSchema.pick({ rubric: true, granularity: true, conviction: true, base: true, signals: true, contributions: true }).extend({ id: z.string(), probes: z.array(z.string()) })
  const scored = out.trim().split('\n').map((line) => shape.parse(JSON.parse(line)))
  expect(scored.map(({ id }) => id)).toEqual(['n0', 'n1', 'n2'])
  for (const [index, { signals, contributions, base, ...scores }] of scored.entries()) {
    for (const { start, end, quote } of signals) expect(texts[index]?.slice(start, end)).toBe(quote)
    for (const dimension of ['granularity', 'conviction'] as const) {
      const points = contributions.filter((contribution) => contribution.dimension === dimension).map((contribution) => contribution.points)
      expect(points.reduce((sum, point) => sum + point, base[dimension])).toBe(scores[dimension])
    }
  }
  expect(scored[0]?.signals.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['hedge', 'metric', 'decisive_act']))
})

test('a line that cannot be read ends with status 1, its number, and the answers before it', async () => {
  const { status, out, err } = await grillroom(['score', '--jsonl'], '{"id":"a","text":"I stopped it."}\n{"id":"b"}\n')
  expect(status).toBe(1)
  expect(out.trim().split('\n')).toHaveLength(1)
  expect(err).toMatch(/Line 2: text/)
  expect((await grillroom(['score', '--jsonl'], 'hello')).err).toMatch(/Line 1 is not JSON/)
})

test('the demo transcribes, scores and says how long each step took', async () => {
  const { status, out } = await grillroom(['demo', '--json'])
  expect(status).toBe(0)
  const demo = z.object({ transcript: transcriptSchema, score: scoreSchema, took_ms: z.object({ transcribe: z.int(), score: z.int() }) }).parse(JSON.parse(out))
  expect(demo.transcript.text).toContain('I did not wait')
  expect(demo.score.signals.length).toBeGreaterThan(3)
})

test.each([
  [[], 'Usage'],
  [['dance'], 'no command "dance"'],
  [['demo', '--loud'], '--loud'],
  [['transcribe'], 'takes 1 file'],
  [['transcribe', 'a.wav', 'b.wav'], 'takes 1 file'],
  [['score'], 'score --jsonl'],
])('%j is wrong usage: status 2 and how to use it', async (args, words) => {
  const { status, out, err } = await grillroom(args)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toContain(words)
  expect(err).toContain('npm run --silent grillroom')
})

test('a file that cannot be transcribed is a sentence and status 1', async () => {
  const missing = await grillroom(['transcribe', 'nowhere.wav'])
  expect(missing).toMatchObject({ status: 1, out: '' })
  writeFileSync(join(folder, 'letter.wav'), 'Dear reader')
  const letter = await grillroom(['transcribe', 'letter.wav', '--json'])
  expect(letter).toMatchObject({ status: 1, out: '' })
  expect(letter.err).toMatch(/is not a WAV file/)
  const model = await grillroom(['transcribe', join(voice, 'weak.wav'), '--model', 'letter.wav'])
  expect(model).toMatchObject({ status: 1, out: '' })
  expect(model.err).toMatch(/is not a Whisper model/)
})
