import { join } from 'node:path'
import type { Dossier } from '../../shared/dossier.ts'
import { toDossier, type WrittenDossier } from '../../shared/written-dossier.ts'
import { newId } from '../core/clock.ts'
import { openDatabase } from '../core/db/open.ts'
import { insertDossier } from '../core/features/dossiers.ts'
import { readSampleStory } from '../core/sample-story.ts'
import { root } from '../setup/places.mjs'

/** How much a story may hold at most for every screen to stay fast. */
export const many = { turningPoints: 1000, people: 500, facts: 2000 } as const

/** The sample, each of its parts repeated with a number behind its name until there are as many as are wanted. */
function repeatSample(count: Readonly<Record<keyof typeof many, number>>): WrittenDossier {
  const sample = readSampleStory(join(root, 'resources'))
  const repeat = <Part,>(parts: readonly Part[], wanted: number, change: (part: Part, round: number) => Part): Part[] =>
    Array.from({ length: wanted }, (_, index) => index).flatMap((index) => {
      const part = parts[index % parts.length]
      return part === undefined ? [] : [change(part, Math.floor(index / parts.length))]
    })
  const tail = (round: number): string => (round === 0 ? '' : ` ${round}`)
  const renamed = (name: string | null, round: number): string | null => (name === null ? null : `${name}${tail(round)}`)
  const rounds = Math.max(1, Math.floor(count.people / sample.people.length))
  return {
    ...sample,
    people: repeat(sample.people, count.people, (person, round) => ({ ...person, name: `${person.name}${tail(round)}`, place: null })),
    relations: repeat(sample.relations, sample.relations.length * rounds, (line, round) => ({ ...line, from: renamed(line.from, round), to: renamed(line.to, round) })),
    facts: repeat(sample.facts, count.facts, (fact, round) => ({ ...fact, label: `${fact.label}${tail(round)}` })),
    turningPoints: repeat(sample.turningPoints, count.turningPoints, (point, round) => ({ ...point, happened: `${point.happened}${tail(round)}` })),
  }
}

/** Puts a large story of the user's own into a data folder that no app has open, and gives it back. */
export function writeLargeStory(dataFolder: string, count: Readonly<Record<keyof typeof many, number>> = many): Dossier {
  const written = repeatSample(count)
  const dossier = toDossier(written, false, Date.now(), newId)
  const database = openDatabase(dataFolder)
  database.transaction(() => insertDossier(database, dossier, written.questions))()
  database.close()
  return dossier
}
