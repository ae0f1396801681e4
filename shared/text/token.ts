/**
 * One word of an answer as the scorer reads it. `norm` is the same for all ways of writing or saying a thing:
 * "31%" and "thirty-one percent" both become a number and `<pct>`, "$5" and "five dollars" a number and `<cur>`.
 */
export interface Token {
  readonly norm: string
  /** UTF-16 code units into the text; `end` exclusive. A unit written inside a number ("31%", "$5") has no width. */
  readonly start: number
  readonly end: number
  /** What stands between this token and the one before it. */
  readonly gap: Gap
  readonly isCapital: boolean
  /** True for a part after a hyphen or apostrophe, written together with the token before it. */
  readonly isJoined: boolean
  /** The value of a number token; undefined for words. */
  readonly value: number | undefined
}

/** 0 a space, 1 a comma, quotation mark or bracket, 2 a semicolon, colon or dash, 3 the end of a sentence. */
export type Gap = 0 | 1 | 2 | 3
