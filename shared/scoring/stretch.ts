import type { Token } from '../text/token.ts'
import { infoOf, type WordInfo } from './word-info.ts'
import type { Statement } from './statement.ts'

/** A part of a text that its words are read in, with what was made of it the last time. */
export interface Stretch {
  /** Places count from the beginning of the stretch. */
  readonly tokens: readonly Token[]
  readonly infos: readonly WordInfo[]
  labelled: Labelled | undefined
  /** The last few: a sentence that is said twice may be followed by different words. */
  readonly stated: Stated[]
}

/** The labels of the tokens, and what they depend on beside the tokens. */
export interface Labelled {
  readonly isCased: boolean
  readonly cases: Uint8Array
  readonly labels: Uint8Array
}

/** The statements, and what they depend on beside the tokens: the labels, the word that follows, and whether the text begins with them. */
export interface Stated {
  readonly labels: Uint8Array
  readonly isOpening: boolean
  readonly next: string | undefined
  readonly isNextNumber: boolean
  readonly statements: readonly Statement[]
}

/** A stretch and where it begins in its text. */
export interface Placed {
  readonly stretch: Stretch
  readonly start: number
}

export function stretchFrom(tokens: readonly Token[]): Stretch {
  return { tokens, infos: tokens.map((token) => infoOf(token.norm)), labelled: undefined, stated: [] }
}
