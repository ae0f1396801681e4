import { z } from 'zod'
import type { Dossier } from './dossier.ts'
import { newFactSchema } from './fact.ts'
import { fillRungs, rungFieldsSchema, rungKindSchema } from './ladder.ts'
import { questionSchema } from './question.ts'
import { relationKindSchema } from './relation.ts'
import { nameKey, newStakeholderSchema, stakeholderSchema } from './stakeholder.ts'
import { emptyStory, storyFieldsSchema } from './story.ts'
import { newTurningPointSchema } from './turning-point.ts'

const nameSchema = stakeholderSchema.shape.name

/**
 * A story in a file, as a person would write it: people are referred to by their names and numbers by their labels, null is the teller.
 * Only the title is needed. The sample story is one, and a simulated session may bring one along.
 */
export const writtenDossierSchema = z
  .object(storyFieldsSchema.partial().shape)
  .extend({
    title: storyFieldsSchema.shape.title,
    people: z.array(newStakeholderSchema.extend({ place: stakeholderSchema.shape.place.default(null) })).default([]),
    relations: z.array(z.strictObject({ from: nameSchema.nullable(), to: nameSchema.nullable(), kind: relationKindSchema })).default([]),
    facts: z.array(newFactSchema).default([]),
    turningPoints: z
      .array(newTurningPointSchema.omit({ stakeholderIds: true, factIds: true }).extend({ people: z.array(nameSchema).default([]), facts: z.array(z.string()).default([]) }))
      .default([]),
    ladder: z
      .array(z.strictObject({ ...rungFieldsSchema.omit({ stakeholderId: true }).partial().shape, kind: rungKindSchema, person: nameSchema.nullable().default(null) }))
      .default([]),
    questions: z.array(questionSchema.shape.text).default([]),
  })
export type WrittenDossier = z.infer<typeof writtenDossierSchema>

/** Everything of a written story that is the story's own; the rest is passed over. */
const givenFieldsSchema = z.object(storyFieldsSchema.partial().shape)

/** The dossier with ids that `newId` makes. Throws an Error that names whoever is referred to and not there. */
export function toDossier(written: WrittenDossier, isSample: boolean, nowMs: number, newId: () => string): Dossier {
  const storyId = newId()
  const { people: givenPeople, relations, facts: givenFacts, turningPoints, ladder } = written
  const fields = givenFieldsSchema.parse(written)
  const people = givenPeople.map((person) => ({ ...person, id: newId(), storyId }))
  const facts = givenFacts.map((fact) => ({ ...fact, id: newId(), storyId }))
  const personIds = new Map(people.map(({ name, id }) => [nameKey(name), id]))
  const factIds = new Map(facts.map(({ label, id }) => [nameKey(label), id]))
  const find = (ids: ReadonlyMap<string, string>, name: string): string => {
    const id = ids.get(nameKey(name))
    if (id === undefined) throw new Error(`The story refers to “${name}”, who or which is not in it.`)
    return id
  }
  const personId = (name: string | null): string | null => (name === null ? null : find(personIds, name))
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return {
    story: { ...emptyStory, title: written.title, ...given, id: storyId, isSample, createdMs: nowMs, updatedMs: nowMs },
    people,
    relations: relations.map(({ from, to, kind }) => ({ id: newId(), storyId, fromId: personId(from), toId: personId(to), kind })),
    facts,
    turningPoints: turningPoints.map(({ people: names, facts: labels, ...point }) => ({
      ...point,
      id: newId(),
      storyId,
      stakeholderIds: names.map((name) => find(personIds, name)),
      factIds: labels.map((label) => find(factIds, label)),
    })),
    rungs: fillRungs(
      ladder.map(({ kind, person, date = null, note = '', gapReason = '' }) => ({ kind, date, stakeholderId: personId(person), note, gapReason })),
    ),
  }
}
