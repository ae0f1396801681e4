import { z } from 'zod'
import { calendarDateSchema, calendarDaySchema } from './calendar-date.ts'
import { idSchema } from './id.ts'
import { impactKindSchema } from './impact.ts'
import { principleSchema } from './principle.ts'

/** The five parts of a story in the order in which it is told: STAR-L. */
export const storyParts = ['situation', 'task', 'action', 'result', 'learning'] as const
export type StoryPart = (typeof storyParts)[number]

/** The levels that a story can aim at. */
export const levels = ['L6', 'L7'] as const
export const levelSchema = z.enum(levels)
export type Level = (typeof levels)[number]

/** The most that a part of a story may hold, in UTF-16 units: some 25 minutes of speech. */
export const longestPart = 50_000
const partSchema = z.string().max(longestPart)

export const storySchema = z.object({
  id: idSchema,
  title: z.string().trim().min(1).max(200),
  /** The bundled story that the demo recordings tell; at most one exists. */
  isSample: z.boolean(),
  situation: partSchema,
  task: partSchema,
  action: partSchema,
  result: partSchema,
  learning: partSchema,
  /** An earlier telling, to compare with: what was pasted in, or the sample's weak first draft. */
  draft: partSchema,
  /** What the job demanded anyway, in the user's words: the measure of what went beyond it. */
  jobDescription: partSchema,
  principle: principleSchema.nullable(),
  level: levelSchema.nullable(),
  /** When the story began and ended. */
  fromDate: calendarDateSchema.nullable(),
  toDate: calendarDateSchema.nullable(),
  interviewDate: calendarDaySchema.nullable(),
  /** Something failed and the story is about that: then the recovery must be the teller's own. */
  isFailure: z.boolean(),
  impacts: z.array(impactKindSchema).max(6),
  createdMs: z.int(),
  updatedMs: z.int(),
})
export type Story = z.infer<typeof storySchema>

/** What the user writes and sets. */
export const storyFieldsSchema = storySchema.omit({ id: true, isSample: true, createdMs: true, updatedMs: true })
export type StoryFields = z.infer<typeof storyFieldsSchema>

/** Any of a story's fields; the others stay as they are. */
export const storyChangeSchema = z.strictObject(storyFieldsSchema.partial().shape)
export type StoryChange = z.infer<typeof storyChangeSchema>

/** A story before anything is known of it but its title. */
export const emptyStory: Omit<StoryFields, 'title'> = {
  situation: '',
  task: '',
  action: '',
  result: '',
  learning: '',
  draft: '',
  jobDescription: '',
  principle: null,
  level: null,
  fromDate: null,
  toDate: null,
  interviewDate: null,
  isFailure: false,
  impacts: [],
}

/** The whole story as one text, in the order of STAR-L. */
export function storyText(story: Pick<Story, StoryPart>): string {
  return storyParts
    .map((part) => story[part].trim())
    .filter((text) => text !== '')
    .join('\n\n')
}
