import { z } from 'zod'
import { idSchema } from '../id.ts'
import { questionSchema } from '../question.ts'
import { ofStory, removed } from './inputs.ts'

const textSchema = questionSchema.shape.text

export const questionCalls = {
  'questions.list': { input: ofStory, output: z.array(questionSchema) },
  'questions.add': { input: z.strictObject({ storyId: idSchema, text: textSchema }), output: questionSchema },
  'questions.change': { input: z.strictObject({ questionId: idSchema, text: textSchema }), output: questionSchema },
  /** Its takes stay, each with the question as it was asked. */
  'questions.remove': { input: z.strictObject({ questionId: idSchema }), output: removed },
} as const

export const questionEvents = {
  'questions.changed': ofStory,
} as const
