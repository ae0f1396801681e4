import { z } from 'zod'
import { idSchema } from './id.ts'

/** The five parts of a story in the order in which it is told: STAR-L. */
export const storyParts = ['situation', 'task', 'action', 'result', 'learning'] as const
export type StoryPart = (typeof storyParts)[number]

const partSchema = z.string().max(50_000)

export const storySchema = z.object({
  id: idSchema,
  title: z.string().min(1).max(200),
  /** The bundled story that the demo recordings tell; at most one exists. */
  isSample: z.boolean(),
  situation: partSchema,
  task: partSchema,
  action: partSchema,
  result: partSchema,
  learning: partSchema,
  createdMs: z.int(),
  updatedMs: z.int(),
})
export type Story = z.infer<typeof storySchema>

/** The whole story as one text, in the order of STAR-L. */
export function storyText(story: Pick<Story, StoryPart>): string {
  return storyParts
    .map((part) => story[part].trim())
    .filter((text) => text !== '')
    .join('\n\n')
}
