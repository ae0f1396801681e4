import { expect, test } from 'vitest'
import { createPhraseCutter, longestPhraseMs, overlapMs, samplesOfMs, type Phrase, type Turn } from './phrase-cutter.ts'
import { joined, mixed, noise, tone, voice } from './planted-sound.ts'

function cut(sound: Int16Array, chunkMs = 100): { turns: Turn[]; phrases: Phrase[] } {
  const cutter = createPhraseCutter()
  const cuts = []
  const step = samplesOfMs(chunkMs)
  for (let at = 0; at < sound.length; at += step) cuts.push(cutter.hear(sound.subarray(at, at + step)))
  cuts.push(cutter.interrupt())
  return { turns: cuts.flatMap(({ turns }) => turns), phrases: cuts.flatMap(({ phrases }) => phrases) }
}

const quiet = (lengthMs: number) => noise(lengthMs, -65)

test('two phrases with a pause between them are two, and each holds all of its voice', () => {
  const { turns, phrases } = cut(joined(quiet(1000), voice(2000, -25), quiet(700), voice(1200, -25), quiet(1000)))
  expect(turns.map(({ isSpeaking }) => isSpeaking)).toEqual([true, false, true, false])
  expect(phrases).toHaveLength(2)
  const [first, second] = phrases
  expect(first?.fromMs).toBeLessThanOrEqual(1000)
  expect(first?.toMs).toBeGreaterThanOrEqual(2950)
  expect(first?.toMs).toBeLessThanOrEqual(second?.fromMs ?? 0)
  expect(second?.fromMs).toBeLessThanOrEqual(3700)
  expect(second?.fromMs).toBeGreaterThan(3300)
  expect(phrases.every(({ cutBeforeMs, cutAfterMs }) => cutBeforeMs === null && cutAfterMs === null)).toBe(true)
})

test('the same sound is cut the same way, whatever the length of the chunks in which it comes', () => {
  const sound = joined(quiet(500), voice(3000, -25), quiet(600), voice(8000, -25), quiet(500))
  expect(cut(sound, 7)).toEqual(cut(sound, 100))
  expect(cut(sound, 1000)).toEqual(cut(sound, 100))
})

test('a gap between two words is no pause', () => {
  expect(cut(joined(quiet(500), voice(1000, -25), quiet(150), voice(1000, -25), quiet(500))).phrases).toHaveLength(1)
})

test.each([
  ['nothing at all', new Int16Array(samplesOfMs(8000))],
  ['a quiet room', noise(8000, -60)],
  ['a room with a fan', mixed(noise(8000, -50), tone(8000, -38, 50))],
  ['keys', joined(...Array.from({ length: 20 }, (_, key) => joined(quiet(300), noise(15, -20, key))))],
])('%s is no speech', (_, sound) => {
  expect(cut(sound)).toEqual({ turns: [], phrases: [] })
})

test.each([20, 10])('speech that is %d dB louder than the noise around it is found', (ratioDb) => {
  const speech = joined(new Int16Array(samplesOfMs(2000)), voice(2000, -25), new Int16Array(samplesOfMs(1000)), voice(1500, -25), new Int16Array(samplesOfMs(1000)))
  const { phrases } = cut(mixed(speech, noise(7500, -25 - ratioDb)))
  expect(phrases).toHaveLength(2)
  expect(phrases[0]?.fromMs).toBeLessThanOrEqual(2000)
  expect(phrases[1]?.toMs).toBeGreaterThanOrEqual(6400)
})

test('who speaks from the first moment is heard from the first moment', () => {
  const { phrases } = cut(joined(voice(2000, -25), quiet(600)))
  expect(phrases).toMatchObject([{ fromMs: 0 }])
})

test('a fan that is switched on in the middle is speech for a few seconds at most, then speech is told from it again', () => {
  const { turns } = cut(joined(quiet(3000), noise(9000, -40), mixed(voice(2000, -22), noise(2000, -40, 5)), noise(1500, -40, 9)))
  const afterwards = turns.filter(({ atMs }) => atMs > 9000)
  expect(afterwards).toHaveLength(2)
  expect(Math.abs((afterwards[0]?.atMs ?? 0) - 12_000)).toBeLessThan(150)
  expect(Math.abs((afterwards[1]?.atMs ?? 0) - 14_000)).toBeLessThan(150)
})

test('a long phrase is cut into pieces that share the sound around each cut and leave nothing out', () => {
  const { turns, phrases } = cut(joined(quiet(500), voice(20_000, -25), quiet(600)))
  expect(turns).toHaveLength(2)
  expect(phrases.length).toBeGreaterThanOrEqual(3)
  for (const [place, phrase] of phrases.entries()) {
    const next = phrases[place + 1]
    expect(phrase.toMs - phrase.fromMs).toBeLessThanOrEqual(longestPhraseMs + 2 * overlapMs)
    expect(phrase.cutAfterMs).toBe(next?.cutBeforeMs ?? null)
    if (next !== undefined) expect(phrase.toMs - next.fromMs).toBe(2 * overlapMs)
  }
  expect(phrases[0]?.fromMs).toBeLessThanOrEqual(500)
  expect(phrases.at(-1)?.toMs).toBeGreaterThanOrEqual(20_450)
})

test('the cut lies in the gap between two syllables', () => {
  const cuts = cut(joined(quiet(400), voice(16_000, -25))).phrases.flatMap(({ cutAfterMs }) => cutAfterMs ?? [])
  // Syllables begin every 200 ms from 400 on and are silent from 150 on; the level is smoothed over 60 ms.
  for (const cutMs of cuts) expect((cutMs - 400) % 200 < 40 || (cutMs - 400) % 200 > 140).toBe(true)
})

test('a pause of the recorder ends the phrase; what follows is a new one', () => {
  const cutter = createPhraseCutter()
  cutter.hear(joined(quiet(400), voice(1000, -25)))
  expect(cutter.interrupt()).toMatchObject({ turns: [{ isSpeaking: false }], phrases: [{ cutAfterMs: null }] })
  expect(cutter.interrupt()).toEqual({ turns: [], phrases: [] })
  const { turns, phrases } = cutter.hear(joined(voice(1000, -25), quiet(400)))
  expect(turns.map(({ isSpeaking }) => isSpeaking)).toEqual([true, false])
  expect(phrases).toHaveLength(1)
  expect(phrases[0]?.fromMs).toBeGreaterThanOrEqual(1380)
})
