import type { Token } from '../text/token.ts'
import { withRoom, type FeatureLists } from './feature-lists.ts'
import { mix1, mix2, mix3 } from './hash.ts'
import { phraseAt } from './phrase-match.ts'
import { hashOf, infoOf, wordCount, type WordInfo } from './word-info.ts'

const outside: WordInfo = infoOf('<outside>')

const shapes = {
  plain: hashOf('plain'),
  unknownCase: hashOf('unknown case'),
  capital: hashOf('capital'),
  opening: hashOf('opening'),
} as const

/** What holds for a whole text and matters to each of its words. */
export interface TextTraits {
  /** Whether the text has capitals inside its sentences at all; else lower case says nothing about names. */
  readonly isCased: boolean
  /** For each token: +1 where its word stands with a capital inside a sentence, +2 where it stands in lower case, +4 where it stands more than once. */
  readonly cases: Uint8Array
}

export function traitsOf(parts: readonly { readonly tokens: readonly Token[]; readonly infos: readonly WordInfo[] }[]): TextTraits {
  // By a word's number: +1, +2 and +4 as in `cases`, +8 where it was met.
  const met = new Uint8Array(wordCount())
  let capitals = 0
  let count = 0
  for (const { tokens, infos } of parts) {
    count += tokens.length
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      const id = infos[at]?.id
      if (token === undefined || id === undefined) continue
      const before = met[id] ?? 0
      let now = before >= 8 ? before | 4 : 8
      if (!token.isCapital) now |= 2
      else if (token.gap < 3) {
        now |= 1
        if (token.norm !== 'i') capitals++
      }
      met[id] = now
    }
  }
  const cases = new Uint8Array(count)
  let place = 0
  for (const { infos } of parts) for (let at = 0; at < infos.length; at++) cases[place++] = (met[infos[at]?.id ?? 0] ?? 0) & 7
  return { isCased: capitals * 60 > count || capitals > 2, cases }
}

/** A stretch that is read by itself; `to` exclusive. */
export interface Chunk {
  readonly from: number
  readonly to: number
}

/** Longest stretch read at once where there is no full stop. */
const longestChunk = 80

/** Sentences, and parts of what runs on without an end: each is read without looking beyond it. */
export function chunksOf(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = []
  let from = 0
  for (let at = 1; at <= tokens.length; at++) {
    const token = tokens[at]
    const length = at - from
    if (token === undefined || token.gap === 3 || length >= longestChunk || (length >= longestChunk / 2 && token.norm === 'and')) {
      chunks.push({ from, to: at })
      from = at
    }
  }
  return tokens.length === 0 ? [] : chunks
}

/** What the reader of names, numbers and vague words sees at each token of a whole text. */
export function entityFeatures(tokens: readonly Token[]): FeatureLists {
  const infos = tokens.map((token) => infoOf(token.norm))
  const traits = traitsOf([{ tokens, infos }])
  const list: number[] = []
  const listEnds = new Int32Array(tokens.length)
  for (const chunk of chunksOf(tokens)) {
    const around = chunkFeatures(tokens, infos, chunk, traits)
    for (let at = chunk.from; at < chunk.to; at++) {
      const place = at - chunk.from
      for (const hash of around.hashes.subarray(place === 0 ? 0 : (around.ends[place - 1] ?? 0), around.ends[place])) list.push(hash)
      entityWordFeatures.forEach((featuresOf, part) => {
        const other = at + (entityWordOffsets[part] ?? 0)
        list.push(...featuresOf(other >= chunk.from && other < chunk.to ? (infos[other] ?? outside) : outside))
      })
      listEnds[at] = list.length
    }
  }
  return { hashes: Uint32Array.from(list), ends: listEnds, count: tokens.length }
}

/** Where the words stand, seen from the token, that `entityWordFeatures` are of. */
export const entityWordOffsets: readonly number[] = [0, -1, 1, -2, 2]

/** Features that hang on one word alone, by where it stands: they are looked up once a word. */
export const entityWordFeatures: readonly ((info: WordInfo) => number[])[] = [
  (own) => [mix1(1, own.hash), mix1(9, own.cluster), mix1(20, own.suffix), mix1(36, own.coarse), ...own.classes.map((c) => mix1(40, c))],
  (left) => [mix1(10, left.cluster), ...left.classes.map((c) => mix1(44, c))],
  (right) => [mix1(11, right.cluster), ...right.classes.map((c) => mix1(45, c))],
  (left) => [mix1(4, left.hash), mix1(27, left.coarse)],
  (right) => [mix1(28, right.coarse), ...right.classes.map((c) => mix1(46, c))],
]

/** The word beyond either end of a chunk. */
export const outsideChunk: WordInfo = outside

let hashes: Uint32Array = new Uint32Array(4096)
const ends = new Int32Array(longestChunk)
const shape = new Int32Array(longestChunk)
const phrases = new Int32Array(longestChunk)
const sentence = new Int32Array(longestChunk)

/**
 * What the reader sees at each token of one chunk beside `entityWordFeatures`: a list of feature hashes a token. The lists are good until the next
 * call, which writes over them.
 */
export function chunkFeatures(all: readonly Token[], allInfos: readonly WordInfo[], { from, to }: Chunk, traits: TextTraits): FeatureLists {
  // A sentence for itself, mostly: then nothing need be copied.
  const isWhole = from === 0 && to === all.length
  const tokens = isWhole ? all : all.slice(from, to)
  const infos = isWhole ? allInfos : allInfos.slice(from, to)
  const { isCased } = traits
  const repeated = traits.cases.subarray(from, to)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    shape[at] = token === undefined ? 0 : shapeOf(token, isCased)
  }
  matchPhrases(tokens)
  firstVerbBefore(infos, tokens)
  let n = 0
  for (let at = 0; at < tokens.length; at++) {
    const list = withRoom(hashes, n + most)
    hashes = list
    const i0 = infos[at] ?? outside
    const l1 = infos[at - 1] ?? outside
    const l2 = infos[at - 2] ?? outside
    const r1 = infos[at + 1] ?? outside
    const r2 = infos[at + 2] ?? outside
    const s0 = shape[at] ?? 0
    const sl = at > 0 ? (shape[at - 1] ?? 0) : 0
    const sr = at + 1 < tokens.length ? (shape[at + 1] ?? 0) : 0
    const phrase = phrases[at] ?? 0
    const phraseBefore = at > 0 ? (phrases[at - 1] ?? 0) : 0
    const phraseAfter = at + 1 < tokens.length ? (phrases[at + 1] ?? 0) : 0
    const g0 = tokens[at]?.gap ?? 3
    const g1 = tokens[at + 1]?.gap ?? 3
    const gr = tokens[at + 2]?.gap ?? 3
    list[n++] = mix2(2, l1.hash, g0)
    list[n++] = mix2(3, r1.hash, g1)
    list[n++] = mix2(5, r2.hash, Math.max(g1, gr))
    list[n++] = mix2(6, l1.hash, i0.hash)
    list[n++] = mix2(7, i0.hash, r1.hash)
    list[n++] = mix2(8, l1.hash, r1.hash)
    list[n++] = mix2(12, l1.cluster, i0.cluster)
    list[n++] = mix2(13, i0.cluster, r1.cluster)
    list[n++] = mix3(14, l1.coarse, i0.coarse, r1.coarse)
    list[n++] = mix3(16, sl, s0, sr)
    list[n++] = mix2(17, s0, i0.coarse)
    list[n++] = mix2(18, s0, l1.hash)
    list[n++] = mix2(19, s0, r1.hash)
    list[n++] = mix2(22, s0, g0 * 4 + g1)
    list[n++] = mix3(23, l2.hash, l1.hash, i0.hash)
    list[n++] = mix3(24, i0.hash, r1.hash, r2.hash)
    list[n++] = mix2(25, l2.hash, l1.hash)
    list[n++] = mix2(26, r1.hash, r2.hash)
    list[n++] = mix2(29, l1.hash, i0.coarse)
    list[n++] = mix2(30, i0.coarse, r1.hash)
    list[n++] = mix2(31, i0.isName ? 1 : 0, s0)
    list[n++] = mix1(32, (l1.isName ? 1 : 0) + (i0.isName ? 2 : 0) + (r1.isName ? 4 : 0))
    list[n++] = mix1(33, phrase)
    list[n++] = mix2(34, phraseBefore, phraseAfter)
    list[n++] = mix2(35, repeated[at] ?? 0, s0)
    list[n++] = mix2(38, i0.cluster === 0 ? 1 : 0, s0)
    list[n++] = mix2(39, sentence[at] ?? 0, i0.coarse)
    if (i0.isName) {
      list[n++] = mix2(49, r1.coarse, s0)
      list[n++] = mix2(50, l1.hash, 0)
      list[n++] = mix2(51, l1.coarse, r1.coarse)
      list[n++] = mix1(52, repeated[at] ?? 0)
    }
    for (const c of i0.classes) {
      list[n++] = mix2(41, c, s0)
      list[n++] = mix2(42, c, l1.hash)
      list[n++] = mix2(43, c, r1.hash)
    }
    for (const d of i0.classes) {
      for (const c of l1.classes) list[n++] = mix2(47, c, d)
      for (const c of r1.classes) list[n++] = mix2(48, c, d)
    }
    ends[at] = n
  }
  return { hashes, ends, count: tokens.length }
}

function shapeOf({ value, norm, isCapital, gap }: Token, isCased: boolean): number {
  if (value !== undefined || norm.charCodeAt(0) === 60) return shapes.plain
  if (!isCapital) return isCased ? shapes.plain : shapes.unknownCase
  if (norm === 'i') return shapes.plain
  return gap === 3 ? shapes.opening : shapes.capital
}

/** More features than any token has: a word belongs to at most six classes. */
const most = 160

/** Writes for each token into `sentence` a hash of the last verb or pronoun before it in its sentence: what a role or a person does or suffers. */
function firstVerbBefore(infos: readonly WordInfo[], tokens: readonly Token[]): void {
  let last = 0
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.gap === 3) last = 0
    sentence[at] = last
    const info = infos[at]
    if (info?.isPivot === true) last = info.hash
  }
}

/** Writes for each token into `phrases` the hash of the listed phrase that covers it, with its place in it. */
function matchPhrases(tokens: readonly Token[]): void {
  phrases.fill(0, 0, tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const match = phraseAt(tokens, at)
    if (match === undefined) continue
    for (let offset = 0; offset < match.length; offset++) {
      if (phrases[at + offset] === 0) phrases[at + offset] = mix2(90, match.kind, offset === 0 ? 1 : 2)
    }
  }
}
