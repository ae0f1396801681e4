import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { debriefSchema } from '../../shared/debrief/debrief-schema.ts'
import { mixedAnswers, weakAnswers } from '../../shared/interview/fixtures/session-answers.ts'
import { triggerKinds } from '../../shared/interview/deck/cut-ins.ts'
import { projectNode, root } from '../setup/places.mjs'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'grillroom-grill-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(args: readonly string[]): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(projectNode, [join(root, 'electron', 'cli.ts'), ...args], { cwd: folder })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('close', (status) => resolve({ status, out, err }))
  })
}

function simulate(content: unknown): ReturnType<typeof run> {
  const file = join(folder, 'simulation.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return run(['grill', '--simulate', file])
}

const eventSchema = z.looseObject({ t_ms: z.int().nonnegative(), type: z.string() })
const cutSchema = z.looseObject({ type: z.literal('cut_in'), turn: z.int(), trigger: z.enum(triggerKinds), quote: z.string().min(1), probe: z.string().nullable(), line: z.string().min(1) })
const askedSchema = z.looseObject({ type: z.literal('asked'), turn: z.int(), text: z.string().min(1), probe: z.string() })
const debriefLineSchema = z.looseObject({
  type: z.literal('debrief'),
  ...debriefSchema.pick({ granularity: true, conviction: true, vote: true, note: true }).shape,
  turns: z.array(z.looseObject({ question: z.string(), answer: z.string(), cut: z.looseObject({ trigger: z.enum(triggerKinds) }).nullable() })),
  retakes: z.array(z.looseObject({ question: z.string() })),
})

function read(out: string) {
  const lines = out.trim().split('\n').map((line) => eventSchema.parse(JSON.parse(line)))
  return { lines, debrief: debriefLineSchema.parse(lines.at(-1)), cuts: lines.filter(({ type }) => type === 'cut_in').map((line) => cutSchema.parse(line)), asked: lines.filter(({ type }) => type === 'asked').map((line) => askedSchema.parse(line)) }
}

test('without a story the sample story is grilled: every event a line in its order, cut-ins with trigger and quote, then the debrief', async () => {
  const { status, out, err } = await simulate({ answers: mixedAnswers })
  expect(status).toBe(0)
  const { lines, debrief, cuts, asked } = read(out)
  expect(lines[0]).toMatchObject({ t_ms: 0, type: 'started', minutes: 18, seed: 1, pressure: 'standard', mode: 'real' })
  expect(lines.every(({ t_ms }, index) => index === 0 || t_ms >= (lines[index - 1]?.t_ms ?? 0))).toBe(true)
  expect(lines.filter(({ type }) => type === 'ended')).toHaveLength(1)
  expect(lines.at(-2)?.type === 'ended' || lines.at(-2)?.type === 'judged').toBe(true)
  expect(cuts.length).toBeGreaterThan(0)
  expect(asked.some(({ text }) => text.includes('Marek Dvorak'))).toBe(true)
  for (const { turn, quote } of cuts) {
    const words = lines.filter((line) => line.type === 'words_heard' && line['turn'] === turn).flatMap((line) => z.array(z.looseObject({ text: z.string() })).parse(line['words']))
    expect(words.map(({ text }) => text).join(' ')).toContain(quote)
  }
  expect(debrief.turns.filter(({ cut }) => cut !== null)).toHaveLength(cuts.length)
  expect(debrief.retakes).toHaveLength(3)
  expect(err).toMatch(/questions in [\d.]+ minutes/)
}, 300_000)

const story = {
  title: 'The kiln that cracked',
  people: [{ name: 'Ottoline Frey', role: 'director of Ceramics', team: 'Ceramics', stance: 'resisted', said: 'It has always held.' }],
  facts: [{ label: 'cracked tiles', value: '18', unit: '%', baseline: '2%', source: 'shift book' }],
  turningPoints: [{ kind: 'overruled', date: '2023-05', decided: 'I put the kiln out on a Friday against the director of Ceramics.', people: ['Ottoline Frey'] }],
}

test('the story, minutes, seed, mode and pressure of the file are used, and the same file gives the same lines', async () => {
  const file = { story, minutes: 6, seed: 7, mode: 'study', pressure: 'high', answers: weakAnswers }
  const [first, second, other] = [await simulate(file), await simulate(file), await simulate({ ...file, seed: 8 })]
  expect(first.status).toBe(0)
  expect(second.out).toBe(first.out)
  expect(read(other.out).asked.map(({ text }) => text)).not.toEqual(read(first.out).asked.map(({ text }) => text))
  const { lines, asked } = read(first.out)
  expect(lines[0]).toMatchObject({ minutes: 6, seed: 7, mode: 'study', pressure: 'high', story: 'The kiln that cracked' })
  expect(asked.some(({ text }) => text.includes('Ottoline Frey'))).toBe(true)
  expect(asked.some(({ text }) => text.includes('Marek Dvorak'))).toBe(false)
}, 300_000)

test('wrong usage is status 2 with the usage', async () => {
  for (const args of [['grill'], ['grill', 'a.json'], ['grill', '--simulate'], ['grill', '--simulate', 'a.json', 'b.json'], ['grill', '--play', 'a.json']]) {
    const { status, out, err } = await run(args)
    expect([args.join(' '), status, out]).toEqual([args.join(' '), 2, ''])
    expect(err).toContain('Usage:')
  }
}, 300_000)

test('a file that cannot be played is status 1 with a sentence that says what is wrong', async () => {
  const missing = await run(['grill', '--simulate', join(folder, 'nowhere.json')])
  expect([missing.status, missing.out]).toEqual([1, ''])
  expect(missing.err).toContain('cannot be read')
  for (const [content, words] of [
    ['{', 'is not JSON'],
    [{}, 'answers'],
    [{ answers: [] }, 'at least one answer'],
    [{ answers: [{ words: [{ text: 'Yes', t_ms: -1 }] }] }, 'answers.0.words.0.t_ms'],
    [{ pressure: 'crushing', answers: [{ words: [] }] }, 'pressure'],
    [{ story: { people: 4 }, answers: [{ words: [] }] }, 'story'],
  ] as const) {
    const { status, out, err } = await simulate(content)
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain(words)
    expect(err).not.toMatch(/\n\s+at /)
  }
}, 300_000)
