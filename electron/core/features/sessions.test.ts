import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { calls } from '../../../shared/contract.ts'
import { weakAnswers } from '../../../shared/interview/fixtures/session-answers.ts'
import { reduce, replay } from '../../../shared/interview/reducer.ts'
import { sessionEventSchema, type SessionEvent } from '../../../shared/interview/session-event.ts'
import { clockMs } from '../../../shared/interview/session-state.ts'
import { simulate } from '../../../shared/interview/simulation.ts'
import { createApp, type App } from '../app.ts'
import { audioFile } from '../audio/audio-file.ts'
import { terminalHost } from '../host.ts'
import { createTestFolder, resourcesFolder } from '../test-core.ts'
import { ask } from '../testing/ask.ts'

const settings = { minutes: 15, pressure: 'high', mode: 'real', answers: 'spoken', seed: 4 }
const rating = { granularity: 50, conviction: 60, vote: 'inclined' }

/** An app with the sample story. It can be closed and opened again on the same data. */
async function openApp(dataFolder = createTestFolder()) {
  const reported: unknown[] = []
  const open = (): App =>
    createApp({ places: { dataFolder, resourcesFolder, engineFile: null, rendererFolder: null }, host: terminalHost, version: '0.0.0', report: (error) => reported.push(error) })
  let app = open()
  onTestFinished(async () => {
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
    expect(reported).toEqual([])
  })
  const { id: storyId } = await ask(app, 'stories.openSample', calls['stories.openSample'])
  return {
    app: () => app,
    dataFolder,
    storyId,
    reopen: async () => {
      await app.close()
      app = open()
    },
    begin: () => ask(app, 'sessions.begin', calls['sessions.begin'], { storyId, settings }),
    append: (sessionId: string, sequence: number, events: readonly SessionEvent[]) => ask(app, 'sessions.append', calls['sessions.append'], { sessionId, sequence, events }),
    get: (sessionId: string) => ask(app, 'sessions.get', calls['sessions.get'], { sessionId }),
    list: () => ask(app, 'sessions.list', calls['sessions.list'], { storyId }),
    unfinished: () => ask(app, 'sessions.unfinished', calls['sessions.unfinished']),
  }
}

/** What the room would append to a session of two minutes, in pieces. */
function played(started: SessionEvent): SessionEvent[][] {
  if (started.type !== 'started') throw new Error('A session begins with its start.')
  const { events } = simulate(started.story, { ...started.settings, minutes: 3 }, weakAnswers)
  const rest = events.slice(1)
  return Array.from({ length: Math.ceil(rest.length / 50) }, (_, piece) => rest.slice(piece * 50, piece * 50 + 50))
}

async function playThrough(tested: Awaited<ReturnType<typeof openApp>>) {
  const { session, events } = await tested.begin()
  const [started] = events
  if (started === undefined) throw new Error('No start.')
  const pieces = played(started)
  let next = 1
  for (const piece of pieces) next = (await tested.append(session.id, next, piece)).nextSequence
  return { sessionId: session.id, events: [started, ...pieces.flat()] }
}

test('a session is its events, in order, and nothing is appended twice, out of order or behind the end', async () => {
  const tested = await openApp()
  const { session, events } = await tested.begin()
  expect(session).toMatchObject({ eventCount: 1, endReason: null, rating: null, scores: null, settings: { seed: 4, minutes: 15 } })
  expect(events[0]).toMatchObject({ type: 'started', story: { people: expect.arrayContaining([expect.objectContaining({ name: 'Grace Liu' })]) } })
  const [started] = events
  const pieces = started === undefined ? [] : played(started)
  await tested.append(session.id, 1, pieces[0] ?? [])
  const again = await tested.app().call('sessions.append', { sessionId: session.id, sequence: 1, events: pieces[0] })
  expect(again).toMatchObject({ ok: false, error: { code: 'session_out_of_order', details: { expected: 51, got: 1 } } })
  expect(await tested.app().call('sessions.append', { sessionId: session.id, sequence: 51, events: [started] })).toMatchObject({ ok: false, error: { code: 'bad_input' } })
  expect(await tested.app().call('sessions.append', { sessionId: session.id, sequence: 51, events: [{ type: 'voiced', tMs: -1 }] })).toMatchObject({ ok: false, error: { code: 'bad_input' } })
  expect(await tested.unfinished()).toMatchObject({ id: session.id, eventCount: 51 })
  let next = 51
  for (const piece of pieces.slice(1)) next = (await tested.append(session.id, next, piece)).nextSequence
  const detail = await tested.get(session.id)
  expect(detail.events).toEqual([started, ...pieces.flat()])
  expect(detail.session).toMatchObject({ eventCount: next, questions: replay(detail.events).turns.length, endReason: 'last_word' })
  expect(await tested.app().call('sessions.append', { sessionId: session.id, sequence: next, events: [{ type: 'voiced', tMs: 9_000_000 }] })).toMatchObject({ ok: false, error: { code: 'session_over' } })
  expect(await tested.unfinished()).toBeNull()
}, 60_000)

test('the debrief waits for the rating, which is given once, and the next session knows what was asked and was weak', async () => {
  const tested = await openApp()
  const { sessionId, events } = await playThrough(tested)
  const debrief = () => tested.app().call('sessions.debrief', { sessionId })
  expect(await debrief()).toMatchObject({ ok: false, error: { code: 'session_not_rated' } })
  expect((await tested.list())[0]?.scores).toBeNull()
  await ask(tested.app(), 'sessions.rate', calls['sessions.rate'], { sessionId, rating })
  expect(await tested.app().call('sessions.rate', { sessionId, rating: { ...rating, conviction: 1 } })).toMatchObject({ ok: false, error: { code: 'session_already_rated' } })
  const { debrief: read, isFinal, trend } = await ask(tested.app(), 'sessions.debrief', calls['sessions.debrief'], { sessionId })
  expect(isFinal).toBe(true)
  expect(trend).toMatchObject([{ sessionId, granularity: read.granularity, conviction: read.conviction, rating }])
  expect((await tested.list())[0]).toMatchObject({ rating, scores: { granularity: read.granularity, vote: read.vote } })
  const next = await tested.begin()
  const [started] = next.events
  expect(started?.type === 'started' && started.story.earlier).toMatchObject({
    asked: events.flatMap((event) => (event.type === 'asked' ? [event.text] : [])),
    weakest: read.weakest,
  })
  expect(read.weakest.length).toBeGreaterThan(0)
  expect(await tested.app().call('sessions.debrief', { sessionId: next.session.id })).toMatchObject({ ok: false, error: { code: 'session_not_over' } })
}, 60_000)

test('a removed session is gone with its takes, comes back whole, and is deleted for good when the app closes', async () => {
  const tested = await openApp()
  const { session, events } = await tested.begin()
  const [started] = events
  const pieces = started === undefined ? [] : played(started)
  await tested.append(session.id, 1, pieces[0] ?? [])
  const take = await ask(tested.app(), 'recordings.begin', calls['recordings.begin'], { turn: { sessionId: session.id, turn: 0, atMs: 1200 } })
  expect(take).toMatchObject({ storyId: tested.storyId, questionId: null, turn: { sessionId: session.id, turn: 0, atMs: 1200 } })
  expect(take.questionText).toBe(pieces[0]?.flatMap((event) => (event.type === 'asked' ? [event.text] : []))[0])
  expect(await tested.app().call('sessions.remove', { sessionId: session.id })).toMatchObject({ ok: false, error: { code: 'bad_input' } })
  await ask(tested.app(), 'recordings.append', calls['recordings.append'], { takeId: take.id, sequence: 0, pcm: new Uint8Array(32_000) })
  await ask(tested.app(), 'recordings.finish', calls['recordings.finish'], { takeId: take.id })
  expect(await tested.app().call('takes.remove', { takeId: take.id, part: 'words' })).toMatchObject({ ok: false, error: { code: 'session_keeps_words' } })
  const before = await tested.get(session.id)
  expect(before.takes.map(({ id }) => id)).toEqual([take.id])
  const { undoId } = await ask(tested.app(), 'sessions.remove', calls['sessions.remove'], { sessionId: session.id })
  expect(await tested.list()).toEqual([])
  expect(await ask(tested.app(), 'takes.list', calls['takes.list'], { storyId: tested.storyId })).toEqual([])
  expect(await tested.app().call('sessions.get', { sessionId: session.id })).toMatchObject({ ok: false, error: { code: 'not_found' } })
  await ask(tested.app(), 'undo.undo', calls['undo.undo'], { undoId })
  expect((await tested.get(session.id)).events).toEqual(before.events)
  expect((await tested.get(session.id)).takes.map(({ id }) => id)).toEqual([take.id])
  await ask(tested.app(), 'undo.redo', calls['undo.redo'])
  expect(existsSync(audioFile(tested.dataFolder, take.id))).toBe(true)
  await tested.reopen()
  expect(await tested.list()).toEqual([])
  expect(existsSync(audioFile(tested.dataFolder, take.id))).toBe(false)
}, 60_000)

test('a question that was not asked, or whose session is over, is not recorded', async () => {
  const tested = await openApp()
  const { session } = await tested.begin()
  expect(await tested.app().call('recordings.begin', { turn: { sessionId: session.id, turn: 0, atMs: 0 } })).toMatchObject({ ok: false, error: { code: 'not_found', details: { what: 'question' } } })
  await tested.append(session.id, 1, [{ type: 'ended', tMs: 10, reason: 'user' }])
  expect(await tested.app().call('recordings.begin', { turn: { sessionId: session.id, turn: 0, atMs: 0 } })).toMatchObject({ ok: false, error: { code: 'session_over' } })
  // Nothing was said: there is nothing to rate.
  const { debrief } = await ask(tested.app(), 'sessions.debrief', calls['sessions.debrief'], { sessionId: session.id })
  expect(debrief.turns).toEqual([])
})

const toldSchema = z.object({ sessionId: z.string(), event: sessionEventSchema })

test('killed in the middle, a session keeps every event that was taken, and goes on from there', async () => {
  const dataFolder = createTestFolder()
  const child = spawn(process.execPath, [fileURLToPath(new URL('sessions.child.ts', import.meta.url)), dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const told: z.infer<typeof toldSchema>[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(toldSchema.parse(JSON.parse(line)))
    if (told.length === 120) child.kill('SIGKILL')
  }
  const tested = await openApp(dataFolder)
  const session = await tested.unfinished()
  expect(session?.id).toBe(told[0]?.sessionId)
  const { events } = await tested.get(session?.id ?? '')
  // The last one may have been taken without having been told.
  expect(events[0]).toMatchObject({ type: 'started', settings: { seed: 3, minutes: 18 } })
  expect(events.slice(1, told.length)).toEqual(told.slice(1).map(({ event }) => event))
  expect([0, 1]).toContain(events.length - told.length)
  const cut = replay(events)
  expect(['waiting', 'thinking', 'answering']).toContain(cut.phase)
  const wayBack: SessionEvent[] = [{ type: 'interrupted', tMs: cut.nowMs }, { type: 'resumed', tMs: cut.nowMs + 7_200_000 }]
  await tested.append(session?.id ?? '', events.length, wayBack)
  const back = wayBack.reduce(reduce, cut)
  expect(back.phase).toBe(cut.phase)
  expect(back.turns).toEqual(cut.turns)
  expect(clockMs(back, back.nowMs)).toBe(clockMs(cut, cut.nowMs))
  await tested.append(session?.id ?? '', events.length + 2, [{ type: 'ended', tMs: back.nowMs, reason: 'user' }])
  expect(await tested.unfinished()).toBeNull()
  expect((await tested.list())[0]).toMatchObject({ endReason: 'user', eventCount: events.length + 3 })
}, 120_000)
