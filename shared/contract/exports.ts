import { z } from 'zod'

/** A name for people, not a path: no separators, no leading dot. */
const nameSchema = z.string().trim().min(1).max(120)

/** The most that a printed page may hold, pictures included: 8 million UTF-16 units. */
const longestPage = 8_000_000

const saved = z.object({
  /** The absolute path of the file, in the data folder's `exports/`. */
  path: z.string(),
})

/** What leaves the app as a file. It is written into `exports/` of the data folder; `exports.reveal` shows it there. */
export const exportCalls = {
  'exports.saveText': { input: z.strictObject({ name: nameSchema, extension: z.enum(['md', 'txt']), text: z.string().max(longestPage) }), output: saved },
  /** Prints a whole page of HTML, with its pictures inside it, to PDF. No script of it runs and nothing is loaded. */
  'exports.savePdf': { input: z.strictObject({ name: nameSchema, html: z.string().min(1).max(longestPage) }), output: saved },
  'exports.reveal': { input: z.strictObject({}), output: z.strictObject({}) },
} as const
