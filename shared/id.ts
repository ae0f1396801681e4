import { z } from 'zod'

/** Ids are lower-case hexadecimal of 16 random bytes: safe in a file name, a URL and SQL alike. */
export const idSchema = z.string().regex(/^[0-9a-f]{32}$/, 'an id is 32 hexadecimal digits')
