import { randomBytes } from 'node:crypto'

/** The time of day in ms since 1970, given in so that tests can hold it. */
export type Clock = () => number

/** A fresh id: 16 random bytes as lower-case hexadecimal. */
export function newId(): string {
  return randomBytes(16).toString('hex')
}

/** The user's own day at a time, as 'YYYY-MM-DD'. */
export function dayOf(nowMs: number): string {
  const date = new Date(nowMs)
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
