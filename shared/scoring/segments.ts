import type { Token } from '../text/token.ts'
import { infoOf } from './word-info.ts'

/** A stretch of tokens that holds about one statement; `to` exclusive. */
export interface Segment {
  readonly from: number
  readonly to: number
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const openers = words('but so because which who whose if when while although though before after until till unless whereas since whether where once then')
const subjects = words('i we he she they it there nobody everybody everyone people somebody someone you')
const afterAnd = words(
  'i we he she they it there that this the a an my our his her their its nobody no so then also not never just finally eventually had was were have has is are would could you if when one some in at by on for to what which who all',
)
// A pronoun after one of these belongs to the same statement: "told him I", "what we", "so I".
const holders = words(
  'and but so or because which who that what if when while although though before after until till unless whereas since whether where than as how why once then not nor the a an of for with by on in at to had did was were would could is are have has do does can will well yes no yeah thing',
)

/** Longest segment, so that a text without any punctuation or conjunction stays linear to read. */
export const longest = 40

/** Cuts the tokens where a new statement may begin: finer than annotators do, since neighbours can be joined again. */
export function cutSegments(tokens: readonly Token[]): Segment[] {
  const segments: Segment[] = []
  let from = 0
  for (let at = 1; at < tokens.length; at++) {
    if (at - from >= longest || beginsStatement(tokens, at, at - from)) {
      segments.push({ from, to: at })
      from = at
    }
  }
  if (tokens.length > 0) segments.push({ from, to: tokens.length })
  return segments
}

function beginsStatement(tokens: readonly Token[], at: number, length: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || before === undefined) return false
  if (token.gap >= 2) return true
  const next = tokens[at + 1]
  if (token.gap === 1) return length > 1 || !holders.has(before.norm)
  if (next === undefined || length < 2) return false
  const { norm } = token
  if (norm === 'and' || norm === 'or') return afterAnd.has(next.norm) || isPastVerb(next.norm)
  if (openers.has(norm)) return !holders.has(before.norm) || norm === 'which' || norm === 'but' || norm === 'because'
  if (subjects.has(norm) && next.value === undefined) return !holders.has(before.norm) && startsClause(next.norm) && length > 2
  return false
}

const auxiliaries = words("'d 'll 've 'm 're 's had have has was were is are am did do does would could should might will can may not never just also only actually really")

function startsClause(next: string): boolean {
  return auxiliaries.has(next) || isPastVerb(next)
}

export function isPastVerb(norm: string): boolean {
  const info = infoOf(norm)
  return info.has('pastIrregular') || (norm.length > 4 && norm.endsWith('ed') && norm !== 'hundred')
}
