import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../core/app.ts'
import { terminalHost } from '../core/host.ts'
import { root } from '../setup/places.mjs'
import { many, writeLargeStory } from './large-story.ts'

// How long every list of a large story takes: 1,000 turning points, 500 people, 2,000 facts. The median of five calls in ms,
// the way a window makes them (schemas on both sides included).

const dataFolder = mkdtempSync(join(tmpdir(), 'grillroom-bench-'))
try {
  const dossier = writeLargeStory(dataFolder)
  const app = createApp({
    places: { dataFolder, resourcesFolder: join(root, 'resources'), engineFile: null, rendererFolder: null },
    host: terminalHost,
    version: 'bench',
  })
  const storyId = dossier.story.id
  const [person] = dossier.people
  const timed: readonly (readonly [string, object])[] = [
    ['stories.list', {}],
    ['stories.getDossier', { storyId }],
    ['stories.review', { storyId }],
    ['stories.listConflicts', {}],
    ['stories.writeBrief', { storyId, withAliases: true }],
    ['stakeholders.list', { storyId }],
    ['relations.list', { storyId }],
    ['turningPoints.list', { storyId }],
    ['ladder.get', { storyId }],
    ['facts.list', { storyId }],
    ['facts.listOffers', { storyId }],
    ['stories.change', { storyId, change: { learning: 'Ask first.' } }],
    ['stakeholders.change', { stakeholderId: person?.id, change: { said: 'No.' } }],
    ['undo.list', {}],
  ]
  process.stdout.write(`${many.turningPoints} turning points, ${many.people} people, ${many.facts} facts; median of five calls\n`)
  for (const [name, input] of timed) {
    const took: number[] = []
    for (let round = 0; round < 5; round += 1) {
      const began = performance.now()
      const result = await app.call(name, input)
      took.push(performance.now() - began)
      if (!result.ok) throw new Error(`${name}: ${result.error.code}`)
    }
    const median = took.sort((a, b) => a - b)[2] ?? 0
    process.stdout.write(`${name.padEnd(24)} ${median.toFixed(1).padStart(8)} ms\n`)
  }
  await app.close()
} finally {
  rmSync(dataFolder, { recursive: true, force: true })
}
