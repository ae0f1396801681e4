import { z } from 'zod'
import { failureSchema } from './result.ts'

/** What a model means for somebody who has to choose one. */
export const modelChoices = ['fast', 'balanced', 'accurate'] as const

/** The list of the resources. */
export const modelListSchema = z.object({
  source: z.string(),
  /** Where the files are, with `{file}` in place of the name. */
  url: z.url().includes('{file}'),
  models: z.array(
    z.object({
      name: z.string().min(1),
      file: z.string().regex(/^[\w.-]+\.bin$/, 'a file name'),
      choice: z.enum(modelChoices).nullable(),
      approxMiB: z.number().positive(),
      /** While it runs; null where the source does not say. */
      memoryMB: z.number().positive().nullable(),
      sha1: z.string().regex(/^[0-9a-f]{40}$/),
    }),
  ),
})
export type ModelList = z.infer<typeof modelListSchema>
export type ListedModel = ModelList['models'][number]

/** `paused`: a part of it is here. `checking`: all of it is, and its check sum is being made. */
export const modelStates = ['absent', 'downloading', 'checking', 'paused', 'ready'] as const

/** An official model and where it stands on this machine. */
export const officialModelSchema = z.object({
  name: z.string().min(1),
  choice: z.enum(modelChoices).nullable(),
  /** About, until it is here. */
  sizeBytes: z.int().nonnegative(),
  memoryBytes: z.int().positive().nullable(),
  isEnglishOnly: z.boolean(),
  state: z.enum(modelStates),
  /** Of the part that is here. */
  receivedBytes: z.int().nonnegative(),
  isChosen: z.boolean(),
  /** How long a minute of speech takes on this machine; null where it was not measured. */
  msPerMinute: z.int().positive().nullable(),
  /** Why the download stopped, or what is wrong with the file that is here. */
  failure: failureSchema.nullable(),
})
export type OfficialModel = z.infer<typeof officialModelSchema>

/** A stream: numbered, so that what arrives late can be passed over. */
export const downloadProgressSchema = z.strictObject({
  name: z.string(),
  sequence: z.int().nonnegative(),
  receivedBytes: z.int().nonnegative(),
  totalBytes: z.int().positive(),
  bytesPerSecond: z.number().nonnegative(),
  /** Null while too little has come to tell. */
  remainingMs: z.int().nonnegative().nullable(),
})
export type DownloadProgress = z.infer<typeof downloadProgressSchema>
