import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { questionSchema } from '../../shared/question.ts'
import { storySchema } from '../../shared/story.ts'

const sampleStorySchema = storySchema
  .pick({ title: true, situation: true, task: true, action: true, result: true, learning: true })
  .extend({ questions: z.array(questionSchema.shape.text).min(1) })
export type SampleStory = z.infer<typeof sampleStorySchema>

/** The bundled story that the demo recordings tell, as `resources/sample-story.json` holds it. */
export function readSampleStory(resourcesFolder: string): SampleStory {
  return sampleStorySchema.parse(JSON.parse(readFileSync(join(resourcesFolder, 'sample-story.json'), 'utf8')))
}
