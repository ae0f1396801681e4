import { readFileSync, rmSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import type { SessionEvent } from '../../../shared/interview/session-event.ts'
import { createApp, type App } from '../app.ts'
import { openDatabase } from '../db/open.ts'
import { terminalHost } from '../host.ts'
import { createTestFolder, resourcesFolder } from '../test-core.ts'
import { ask } from '../testing/ask.ts'
import { putTranscript } from './transcripts.ts'

const live = 'The effect on the queue was pretty substantial and that is how the week went'
const final = 'The effect on the queue was fairly substantial, and that is how the week went. Grace Liu was there.'

const asked = (text: string, decided = ''): SessionEvent & { type: 'asked' } => ({
  type: 'asked', tMs: 1_000, text, kind: decided === '' ? 'what_broke' : 'defend_decision', source: 'plan', level: 1, covers: [], isChallenge: decided !== '', claim: decided, quote: '', returnsTo: null,
})

function wordsOf(text: string, stepMs: number) {
  return text.split(' ').map((word, index) => ({ text: word, t0Ms: index * stepMs, t1Ms: index * stepMs + stepMs - 50, p: 0.9 }))
}

/** A session of two questions, the first of which was recorded, cut in on and is transcribed as `final`. It can be closed and opened again. */
async function openWithSession(reply: string, typed = '') {
  const dataFolder = createTestFolder()
  const pages: string[] = []
  const open = (): App =>
    createApp({
      places: { dataFolder, resourcesFolder, engineFile: null, rendererFolder: null }, version: '0.0.0',
      host: { ...terminalHost, printPdf: async (html) => {
        pages.push(html)
        return new TextEncoder().encode('%PDF-')
      } },
    })
  let app = open()
  onTestFinished(async () => {
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  const { id: storyId } = await ask(app, 'stories.openSample', calls['stories.openSample'])
  const points = await ask(app, 'turningPoints.list', calls['turningPoints.list'], { storyId })
  const { session, events } = await ask(app, 'sessions.begin', calls['sessions.begin'], { storyId, settings: { answers: 'spoken' } })
  const sessionId = session.id
  let sequence = events.length
  const append = async (...more: SessionEvent[]): Promise<void> => {
    sequence = (await ask(app, 'sessions.append', calls['sessions.append'], { sessionId, sequence, events: more })).nextSequence
  }
  await append(asked('What was the first thing to go wrong?'))
  const { id: takeId } = await ask(app, 'recordings.begin', calls['recordings.begin'], { turn: { sessionId, turn: 0, atMs: 2_000 } })
  await ask(app, 'recordings.append', calls['recordings.append'], { takeId, sequence: 0, pcm: new Uint8Array(32_000) })
  await ask(app, 'recordings.finish', calls['recordings.finish'], { takeId })
  const heard = live.split(' ').map((text, index) => ({ text, atMs: 2_000 + index * 400 }))
  const decided = points.find(({ kind }) => kind !== 'other')?.decided ?? ''
  await append(
    { type: 'words_heard', tMs: 8_000, words: heard },
    ...(typed === '' ? [] : [{ type: 'words_heard' as const, tMs: 8_000, words: typed.split(' ').map((text) => ({ text, atMs: 20_000, isTyped: true as const })) }]),
    { type: 'cut_in', tMs: 8_000, trigger: { kind: 'vague_quantity', start: 28, end: 46, quote: 'pretty substantial', heardMs: 8_000, ledger: '' }, probe: 'exact_number', line: 'The figure.' },
    asked(`I would not have done it: “${decided}”. Defend it.`, decided),
    { type: 'words_heard', tMs: 9_000, words: reply.split(' ').map((text, index) => ({ text, atMs: 9_000 + index * 400 })) },
    { type: 'answer_ended', tMs: 60_000 },
  )
  await app.close()
  // No engine here: the words are put in as it would.
  const database = openDatabase(dataFolder)
  putTranscript(database, takeId, { words: wordsOf(final, 400), durationMs: 1000, engine: 'whisper.cpp 1.5.0', model: 'ggml-base.en.bin' }, 1)
  database.exec('DELETE FROM transcription_jobs')
  database.close()
  app = open()
  await append({ type: 'ended', tMs: 61_000, reason: 'user' })
  await ask(app, 'sessions.rate', calls['sessions.rate'], { sessionId, rating: { granularity: 40, conviction: 70, vote: 'inclined' } })
  return {
    takeId, sessionId, storyId, pages, call: (name: string, input: unknown) => app.call(name, input),
    debrief: () => ask(app, 'sessions.debrief', calls['sessions.debrief'], { sessionId }),
    correct: (from: number, to: number, was: string, text: string) => ask(app, 'transcripts.correct', calls['transcripts.correct'], { takeId, from, to, was, text }),
    review: () => ask(app, 'stories.review', calls['stories.review'], { storyId }),
    export: (format: 'md' | 'pdf', withAliases: boolean) => ask(app, 'sessions.export', calls['sessions.export'], { sessionId, format, withAliases }),
  }
}

const folded = 'Fine, you are right, I would not do it again.'
const held = 'No. I would do the same tomorrow: I froze the rollout in my region because 41 drivers had been double booked, and I told Priya that evening. Nothing you said changes that.'

test('the debrief has the final words with their sound in place of those of the room, and corrections follow', async () => {
  const tested = await openWithSession(folded)
  const { debrief, isFinal, takes } = await tested.debrief()
  expect([isFinal, takes.map(({ id }) => id)]).toEqual([true, [tested.takeId]])
  const [first, second] = debrief.turns
  expect(first?.answer).toBe(final)
  expect(first?.isFinal).toBe(true)
  expect(first?.words[6]).toEqual({ text: 'fairly', atMs: 2_000 + 6 * 400, takeId: tested.takeId, t0Ms: 2_400, t1Ms: 2_750, p: 0.9 })
  // The second hearing understood other words: the cut is shown where they stand, with what was heard in the room beside it.
  expect(first?.cut).toMatchObject({ heard: 'pretty substantial', place: { quote: 'fairly substantial,' } })
  expect(second).toMatchObject({ isFinal: false, answer: folded })
  expect(second?.words[0]).toMatchObject({ takeId: null })
  expect(debrief.people.find(({ name }) => name === 'Grace Liu')?.place).toMatchObject({ turn: 0, quote: 'Grace Liu' })
  await tested.correct(15, 17, 'Grace Liu', 'Nobody')
  const after = await tested.debrief()
  expect(after.debrief.turns[0]?.answer).toContain('Nobody was there.')
  expect(after.debrief.people.find(({ name }) => name === 'Grace Liu')?.place).toBeNull()
  expect(after.debrief.neverSaid).toContainEqual({ kind: 'person', what: 'Grace Liu' })
})

test('what was typed after the microphone went away stays in the answer when its recording has been transcribed', async () => {
  const { debrief } = await (await openWithSession(held, 'I stopped it myself.')).debrief()
  const [first] = debrief.turns
  expect(first?.answer).toBe(`${final} I stopped it myself.`)
  expect(first?.words.slice(-4).map(({ takeId }) => takeId)).toEqual([null, null, null, null])
  expect(first?.words[0]?.takeId).not.toBeNull()
})

test('a position that was held under challenge stands on the desk, one that was given up does not', async () => {
  const stateAfter = async (reply: string) => {
    const tested = await openWithSession(reply)
    const { debrief } = await tested.debrief()
    const { readiness } = await tested.review()
    expect(readiness.lastSessions).toMatchObject([{ sessionId: tested.sessionId, conviction: debrief.conviction }])
    return [debrief.turns[1]?.label, readiness.turningPoints.some(({ state }) => state === 'held')]
  }
  expect(await stateAfter(held)).toEqual(['held', true])
  expect(await stateAfter(folded)).toEqual(['folded', false])
})

test('the debrief leaves the app as Markdown and as a page to print, with aliases where they are wanted', async () => {
  const tested = await openWithSession(held)
  const written = readFileSync((await tested.export('md', false)).path, 'utf8')
  expect(written).toContain('# Debrief: ')
  expect(written).toContain('**Cut at “fairly substantial,”: The figure.**')
  expect(written).toContain('Your own rating before: inclined, granularity 40, conviction 70.')
  expect(written).toContain('Grace Liu')
  const aliased = await tested.export('md', true)
  expect(aliased.path).not.toBe((await tested.export('md', false)).path)
  expect(readFileSync(aliased.path, 'utf8')).not.toMatch(/Grace|Liu|Priya|Raman/)
  expect(readFileSync(aliased.path, 'utf8')).toMatch(/Person [A-F]\b/)
  const { path } = await tested.export('pdf', true)
  expect(readFileSync(path, 'utf8')).toBe('%PDF-')
  expect(tested.pages[0]).toContain('<h1>Debrief: ')
  expect(tested.pages[0]).not.toMatch(/Grace|<script/)
})
