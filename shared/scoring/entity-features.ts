import type { Token } from '../text/token.ts'
import { mix1, mix2, mix3 } from './hash.ts'
import { phraseAt } from './phrase-match.ts'
import { hashOf, infoOf, type WordInfo } from './word-info.ts'

const outside: WordInfo = infoOf('<outside>')

const shapes = {
  plain: hashOf('plain'),
  unknownCase: hashOf('unknown case'),
  capital: hashOf('capital'),
  opening: hashOf('opening'),
} as const

/** What the reader of names, numbers and vague words sees at each token: one list of feature hashes a token. */
export function entityFeatures(tokens: readonly Token[]): number[][] {
  const infos = tokens.map((token) => infoOf(token.norm))
  const isCased = hasCapitals(tokens)
  const shape = tokens.map((token) => {
    if (token.value !== undefined || token.norm.charCodeAt(0) === 60) return shapes.plain
    if (!token.isCapital) return isCased ? shapes.plain : shapes.unknownCase
    if (token.norm === 'i') return shapes.plain
    return token.gap === 3 ? shapes.opening : shapes.capital
  })
  const phrases = matchPhrases(tokens)
  const repeated = namedElsewhere(tokens)
  const lists: number[][] = []
  for (let at = 0; at < tokens.length; at++) {
    const list: number[] = []
    const i0 = infos[at] ?? outside
    const l1 = infos[at - 1] ?? outside
    const l2 = infos[at - 2] ?? outside
    const r1 = infos[at + 1] ?? outside
    const r2 = infos[at + 2] ?? outside
    const s0 = shape[at] ?? 0
    const sl = shape[at - 1] ?? 0
    const sr = shape[at + 1] ?? 0
    const g0 = tokens[at]?.gap ?? 3
    const g1 = tokens[at + 1]?.gap ?? 3
    const gr = tokens[at + 2]?.gap ?? 3
    list.push(
      mix1(1, i0.hash),
      mix2(2, l1.hash, g0),
      mix2(3, r1.hash, g1),
      mix1(4, l2.hash),
      mix2(5, r2.hash, Math.max(g1, gr)),
      mix2(6, l1.hash, i0.hash),
      mix2(7, i0.hash, r1.hash),
      mix2(8, l1.hash, r1.hash),
      mix1(9, i0.cluster),
      mix1(10, l1.cluster),
      mix1(11, r1.cluster),
      mix2(12, l1.cluster, i0.cluster),
      mix2(13, i0.cluster, r1.cluster),
      mix3(14, l1.coarse, i0.coarse, r1.coarse),
      mix1(15, s0),
      mix3(16, sl, s0, sr),
      mix2(17, s0, i0.coarse),
      mix2(18, s0, l1.hash),
      mix2(19, s0, r1.hash),
      mix1(20, i0.suffix),
      mix2(21, g0, g1),
      mix2(22, s0, g0 * 4 + g1),
      mix3(23, l2.hash, l1.hash, i0.hash),
      mix3(24, i0.hash, r1.hash, r2.hash),
      mix2(25, l2.hash, l1.hash),
      mix2(26, r1.hash, r2.hash),
      mix1(27, l2.coarse),
      mix1(28, r2.coarse),
      mix2(29, l1.hash, i0.coarse),
      mix2(30, i0.coarse, r1.hash),
      mix2(31, i0.isName ? 1 : 0, s0),
      mix3(32, l1.isName ? 1 : 0, i0.isName ? 1 : 0, r1.isName ? 1 : 0),
      mix2(33, phrases[at] ?? 0, 0),
      mix2(34, phrases[at - 1] ?? 0, phrases[at + 1] ?? 0),
      mix2(35, repeated[at] ?? 0, s0),
      mix1(36, i0.coarse),
      mix1(37, tokens[at]?.isJoined === true ? 1 : 0),
      mix2(38, i0.cluster === 0 ? 1 : 0, s0),
    )
    for (const c of i0.classes) list.push(mix1(40, c), mix2(41, c, s0), mix2(42, c, l1.hash), mix2(43, c, r1.hash))
    for (const c of l1.classes) {
      list.push(mix1(44, c))
      for (const d of i0.classes) list.push(mix2(47, c, d))
    }
    for (const c of r1.classes) {
      list.push(mix1(45, c))
      for (const d of i0.classes) list.push(mix2(48, c, d))
    }
    for (const c of r2.classes) list.push(mix1(46, c))
    lists.push(list)
  }
  return lists
}

/** Whether the text has capitals inside its sentences at all; else lower case says nothing about names. */
function hasCapitals(tokens: readonly Token[]): boolean {
  let capitals = 0
  for (const token of tokens) if (token.isCapital && token.gap < 3 && token.norm !== 'i') capitals++
  return capitals * 60 > tokens.length || capitals > 2
}

/** 1 where the same word stands elsewhere inside a sentence with a capital, 2 where it stands elsewhere after a title or before "who". */
function namedElsewhere(tokens: readonly Token[]): Uint8Array {
  const capital = new Set<string>()
  const lower = new Set<string>()
  for (const token of tokens) {
    if (token.isCapital && token.gap < 3) capital.add(token.norm)
    else if (!token.isCapital) lower.add(token.norm)
  }
  const marks = new Uint8Array(tokens.length)
  tokens.forEach((token, at) => {
    marks[at] = (capital.has(token.norm) ? 1 : 0) + (lower.has(token.norm) ? 2 : 0)
  })
  return marks
}

/** For each token the hash of the listed phrase that covers it, with its place in it. */
function matchPhrases(tokens: readonly Token[]): number[] {
  const marks = new Array<number>(tokens.length).fill(0)
  for (let at = 0; at < tokens.length; at++) {
    const match = phraseAt(tokens, at)
    if (match === undefined) continue
    for (let offset = 0; offset < match.length; offset++) {
      if (marks[at + offset] === 0) marks[at + offset] = mix2(90, match.kind, offset === 0 ? 1 : 2)
    }
  }
  return marks
}
