import { z } from 'zod'
import { idSchema } from '../id.ts'
import { newRelationSchema, relationSchema } from '../relation.ts'
import { heardStakeholderSchema, newStakeholderSchema, placementsSchema, referencesSchema, stakeholderChangeSchema, stakeholderSchema } from '../stakeholder.ts'
import { nothing, ofStory, removed } from './inputs.ts'

const ofStakeholder = z.strictObject({ stakeholderId: idSchema })

export const stakeholderCalls = {
  'stakeholders.list': { input: ofStory, output: z.array(heardStakeholderSchema) },
  /** Fails with `name_taken` where the story has somebody of that name (whatever the case). */
  'stakeholders.add': { input: z.strictObject({ storyId: idSchema, person: newStakeholderSchema }), output: stakeholderSchema },
  'stakeholders.change': { input: z.strictObject({ stakeholderId: idSchema, change: stakeholderChangeSchema }), output: stakeholderSchema },
  /** Keeps where people were dragged to. One step of undo for the whole list. */
  'stakeholders.place': { input: z.strictObject({ storyId: idSchema, placements: placementsSchema }), output: nothing },
  /** What refers to somebody, to be shown before removing. */
  'stakeholders.listReferences': { input: ofStakeholder, output: referencesSchema },
  /** Fails with `in_use` where something refers to the person, unless `detach` says to take him or her out of that too. */
  'stakeholders.remove': { input: z.strictObject({ stakeholderId: idSchema, detach: z.boolean().default(false) }), output: removed },

  'relations.list': { input: ofStory, output: z.array(relationSchema) },
  /** Adding one that is there already gives that one back. */
  'relations.add': { input: z.strictObject({ storyId: idSchema, relation: newRelationSchema }), output: relationSchema },
  'relations.change': { input: z.strictObject({ relationId: idSchema, relation: newRelationSchema }), output: relationSchema },
  'relations.remove': { input: z.strictObject({ relationId: idSchema }), output: removed },
} as const

export const stakeholderEvents = {
  'stakeholders.changed': ofStory,
  'relations.changed': ofStory,
} as const
