import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { transcriptText, type Word } from '../../../shared/transcript.ts'
import { parseOutput } from './parse-output.ts'

interface Token {
  text: string
  from?: number
  to?: number
  p?: number
}

/** Output as whisper.cpp writes it, with token texts given as bytes in latin1. */
function output(...segments: Token[][]): Buffer {
  const transcription = segments.map((tokens) => ({
    offsets: { from: tokens[0]?.from ?? 0, to: tokens.at(-1)?.to ?? 0 },
    text: tokens.map(({ text }) => text).join(''),
    tokens: tokens.map(({ text, from, to, p = 0.9 }) => ({ text, ...(from === undefined ? {} : { offsets: { from, to } }), id: 1, p })),
  }))
  return Buffer.from(JSON.stringify({ result: { language: 'en' }, transcription }), 'latin1')
}

function words(bytes: Buffer, durationMs = 60_000): Word[] {
  const parsed = parseOutput(bytes, durationMs)
  if (parsed === null) throw new Error('not read')
  return parsed
}

function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
}

test('reads what the engine wrote of seven seconds of the weak answer', () => {
  const parsed = words(readFileSync(new URL('fixtures/weak-first-7s.json', import.meta.url)), 7000)
  expect(transcriptText(parsed)).toBe('Um, so basically I was the lead on that project. You know, it was sort of a team effort.')
  expect(parsed[0]).toEqual({ text: 'Um,', t0Ms: 0, t1Ms: 170, p: 0.997228 })
  expect(parsed.at(-1)).toMatchObject({ text: 'effort.', t0Ms: 6230, t1Ms: 6690 })
})

test('joins the pieces of a word; it is as certain as its weakest piece, and ends before its punctuation', () => {
  const tokens = [
    { text: '[_BEG_]', from: 0, to: 0 },
    { text: ' Wh', from: 100, to: 200, p: 0.9 },
    { text: 'it', from: 200, to: 250, p: 0.4 },
    { text: 'lock', from: 250, to: 400, p: 0.8 },
    { text: "'s", from: 400, to: 450, p: 0.7 },
    { text: ',', from: 450, to: 900, p: 0.1 },
    { text: ' $', from: 900, to: 920, p: 0.1 },
    { text: '40', from: 920, to: 1200, p: 0.95 },
    { text: '[_TT_60]', from: 1200, to: 1200 },
  ]
  expect(words(output(tokens))).toEqual([
    { text: "Whitlock's,", t0Ms: 100, t1Ms: 450, p: 0.4 },
    { text: '$40', t0Ms: 900, t1Ms: 1200, p: 0.95 },
  ])
})

test('mends letters that are split between tokens', () => {
  const [first, second] = [bytesOf(' Zoë').slice(0, -1), bytesOf(' Zoë').slice(-1)]
  const euro = bytesOf(' €')
  const tokens = [
    { text: first, from: 0, to: 300, p: 0.8 },
    { text: second, from: 300, to: 400, p: 0.6 },
    { text: euro.slice(0, 2), from: 400, to: 410 },
    { text: euro.slice(2), from: 410, to: 420 },
    { text: '5', from: 420, to: 600, p: 0.9 },
  ]
  expect(words(output(tokens))).toEqual([
    { text: 'Zoë', t0Ms: 0, t1Ms: 400, p: 0.6 },
    { text: '€5', t0Ms: 400, t1Ms: 600, p: 0.9 },
  ])
})

test('signs that stand alone belong to the word before, or at the beginning to the one after', () => {
  const tokens = [{ text: ' "' }, { text: ' I' }, { text: ' -' }, { text: ' mean' }, { text: ' ...' }]
  expect(words(output(tokens)).map(({ text }) => text)).toEqual(['"I-', 'mean...'])
  expect(words(output([{ text: ' ...' }]))).toEqual([])
})

test('drops sounds that nobody said', () => {
  const noises = [' [', 'BL', 'ANK', '_', 'AUDIO', ']', ' (', 'wind', ' blowing', ')']
  const heard = [...noises, ' I', ' waited', ' *', 'coughs', '*', '.', ' ♪', ' la', ' ♪']
  const parsed = words(output(heard.map((text) => ({ text: bytesOf(text) }))))
  expect(parsed.map(({ text }) => text)).toEqual(['I', 'waited'])
})

test('a bracket that never closes takes nothing along', () => {
  const parsed = words(output([{ text: ' (' }, { text: 'so' }, { text: ' I' }, { text: ' waited' }]))
  expect(parsed.map(({ text }) => text)).toEqual(['(so', 'I', 'waited'])
})

test('times lie within the recording, never fall and do not overlap', () => {
  const tokens = [
    { text: ' a', from: 500, to: 900 },
    { text: ' b', from: 400, to: 450 },
    { text: ' c', from: 700, to: 600 },
    { text: ' d', from: 800, to: 5000 },
    { text: ' e', from: 4000, to: 5000 },
  ]
  const times = words(output(tokens), 1000).map(({ t0Ms, t1Ms }) => [t0Ms, t1Ms])
  expect(times).toEqual([[500, 500], [500, 500], [700, 700], [800, 1000], [1000, 1000]])
})

test('words without times of their own lie where the one before them ended', () => {
  const parsed = words(output([{ text: ' a', from: 100, to: 200 }, { text: ' b' }, { text: ' c' }]))
  expect(parsed.map(({ t0Ms, t1Ms }) => [t0Ms, t1Ms])).toEqual([[100, 200], [200, 200], [200, 200]])
})

test('silence gives no words, and that is no failure', () => {
  expect(words(output())).toEqual([])
  expect(words(output([{ text: '[_BEG_]', from: 0, to: 0 }]))).toEqual([])
})

test('mends what the engine writes that JSON lacks', () => {
  const broken = output([{ text: ' a', p: 0.123 }, { text: '@', p: 0.5 }, { text: 'b', p: 0.25 }])
    .toString('latin1')
    .replace('"p":0.123', '"p": -nan')
    .replace('"@"', '"\n"')
  expect(words(Buffer.from(broken, 'latin1'))).toMatchObject([{ text: 'a', p: 0 }, { text: 'b', p: 0.25 }])
})

test('what is no such output is told', () => {
  expect(parseOutput(Buffer.from(''), 1000)).toBeNull()
  expect(parseOutput(Buffer.from('{"transcription": ['), 1000)).toBeNull()
  expect(parseOutput(Buffer.from('{"text": "hello"}'), 1000)).toBeNull()
})
