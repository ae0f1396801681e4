import { randomBytes } from 'node:crypto'

/** The time of day in ms since 1970, given in so that tests can hold it. */
export type Clock = () => number

/** A fresh id: 16 random bytes as lower-case hexadecimal. */
export function newId(): string {
  return randomBytes(16).toString('hex')
}
