import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../core/app.ts'
import { newId } from '../core/clock.ts'
import { openDatabase } from '../core/db/open.ts'
import { insertDossier } from '../core/features/dossiers.ts'
import { terminalHost } from '../core/host.ts'
import { readSampleStory } from '../core/sample-story.ts'
import { root } from '../setup/places.mjs'
import { toDossier } from '../../shared/written-dossier.ts'

// How long every list of a large story takes: 1,000 turning points, 500 people, 2,000 facts. The median of five calls in ms,
// the way a window makes them (schemas on both sides included).

const many = { turningPoints: 1000, people: 500, facts: 2000 }

/** The sample, each of its parts repeated with a number behind its name. */
function largeStory() {
  const sample = readSampleStory(join(root, 'resources'))
  const repeat = <Part,>(parts: readonly Part[], count: number, change: (part: Part, round: number) => Part): Part[] =>
    Array.from({ length: count }, (_, index) => index).flatMap((index) => {
      const part = parts[index % parts.length]
      return part === undefined ? [] : [change(part, Math.floor(index / parts.length))]
    })
  const tail = (round: number): string => (round === 0 ? '' : ` ${round}`)
  return {
    ...sample,
    people: repeat(sample.people, many.people, (person, round) => ({ ...person, name: `${person.name}${tail(round)}`, place: null })),
    facts: repeat(sample.facts, many.facts, (fact, round) => ({ ...fact, label: `${fact.label}${tail(round)}` })),
    turningPoints: repeat(sample.turningPoints, many.turningPoints, (point, round) => ({ ...point, happened: `${point.happened}${tail(round)}` })),
  }
}

const dataFolder = mkdtempSync(join(tmpdir(), 'grillroom-bench-'))
try {
  const database = openDatabase(dataFolder)
  const written = largeStory()
  const dossier = toDossier(written, false, Date.now(), newId)
  database.transaction(() => insertDossier(database, dossier, written.questions))()
  database.close()
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
