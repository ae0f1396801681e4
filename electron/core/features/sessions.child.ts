import { setTimeout } from 'node:timers/promises'
import { calls } from '../../../shared/contract.ts'
import { weakAnswers } from '../../../shared/interview/fixtures/session-answers.ts'
import { simulate } from '../../../shared/interview/simulation.ts'
import { createApp } from '../app.ts'
import { terminalHost } from '../host.ts'
import { resourcesFolder } from '../test-core.ts'
import { ask } from '../testing/ask.ts'

/** Run by `sessions.test.ts` to be killed: plays some of a session into the log, one event at a time, says each that was taken, and waits for its end. */
const app = createApp({ places: { dataFolder: process.argv[2] ?? '', resourcesFolder, engineFile: null, rendererFolder: null }, host: terminalHost, version: '0.0.0' })
const { id: storyId } = await ask(app, 'stories.openSample', calls['stories.openSample'])
const { session, events } = await ask(app, 'sessions.begin', calls['sessions.begin'], { storyId, settings: { seed: 3 } })
const [started] = events
if (started?.type !== 'started') throw new Error('A session begins with its start.')
const { events: all } = simulate(started.story, { ...started.settings, minutes: 3 }, weakAnswers)
for (const [index, event] of all.slice(0, 150).entries()) {
  if (index > 0) await ask(app, 'sessions.append', calls['sessions.append'], { sessionId: session.id, sequence: index, events: [event] })
  process.stdout.write(`${JSON.stringify({ sessionId: session.id, event })}\n`)
}
await setTimeout(600_000)
