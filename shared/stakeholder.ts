import { z } from 'zod'
import { calendarDateSchema } from './calendar-date.ts'
import { idSchema } from './id.ts'

/** What somebody did in the story. */
export const stances = ['resisted', 'failed', 'overruled', 'supported', 'decided', 'affected'] as const
export const stanceSchema = z.enum(stances)
export type Stance = (typeof stances)[number]

/** How far up somebody sat, from the working level to the board; `outside` is a customer, vendor or authority. */
export const seniorities = ['individual', 'lead', 'manager', 'director', 'vp', 'executive', 'outside'] as const
export const senioritySchema = z.enum(seniorities)
export type Seniority = (typeof seniorities)[number]

/** The furthest that somebody can be dragged from the middle of the map, in its own units. */
const farthest = 100_000
const placeSchema = z.object({ x: z.int().min(-farthest).max(farthest), y: z.int().min(-farthest).max(farthest) })

export const stakeholderFieldsSchema = z.object({
  /** Any script; unnamed people ("a director") are allowed and marked. */
  name: z.string().trim().min(1).max(200),
  role: z.string().trim().max(200),
  team: z.string().trim().max(200),
  seniority: senioritySchema.nullable(),
  stance: stanceSchema.nullable(),
  /** What they said or refused. */
  said: z.string().max(5000),
  /** Why, as they would put it. */
  reason: z.string().max(5000),
  /** When they said or did it. */
  date: calendarDateSchema.nullable(),
})
export type StakeholderFields = z.infer<typeof stakeholderFieldsSchema>

export const stakeholderSchema = stakeholderFieldsSchema.extend({
  id: idSchema,
  storyId: idSchema,
  /** Where the user dragged them on the map, the middle being 0, 0; null: laid out by itself. */
  place: placeSchema.nullable(),
})
export type Stakeholder = z.infer<typeof stakeholderSchema>

/** A stakeholder with what the takes hold: in how many of them the name was said. */
export const heardStakeholderSchema = stakeholderSchema.extend({ saidInTakes: z.int().nonnegative() })
export type HeardStakeholder = z.infer<typeof heardStakeholderSchema>

export const newStakeholderSchema = z.strictObject({
  ...stakeholderFieldsSchema.shape,
  role: stakeholderFieldsSchema.shape.role.default(''),
  team: stakeholderFieldsSchema.shape.team.default(''),
  seniority: senioritySchema.nullable().default(null),
  stance: stanceSchema.nullable().default(null),
  said: stakeholderFieldsSchema.shape.said.default(''),
  reason: stakeholderFieldsSchema.shape.reason.default(''),
  date: calendarDateSchema.nullable().default(null),
})

export const stakeholderChangeSchema = z.strictObject(stakeholderFieldsSchema.partial().shape)
export type StakeholderChange = z.infer<typeof stakeholderChangeSchema>

/** Where people stand after dragging or a layout; null gives somebody back to the automatic layout. */
export const placementsSchema = z.array(z.strictObject({ stakeholderId: idSchema, place: placeSchema.nullable() })).min(1).max(2000)

/** Everything in a story that names a stakeholder, so that removing one can say what goes. */
export const referencesSchema = z.object({
  relations: z.int().nonnegative(),
  turningPoints: z.array(z.object({ id: idSchema, happened: z.string() })),
  rungs: z.array(z.string()),
})
export type References = z.infer<typeof referencesSchema>

/** One form for all spellings of a name that people would read as the same: case, white space and composed letters do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
