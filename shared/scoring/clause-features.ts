import type { Token } from '../text/token.ts'
import { entityKinds } from './entity-kinds.ts'
import { withRoom, type FeatureLists } from './feature-lists.ts'
import { roomForFrames, writeFrames } from './frames.ts'
import { mix1, mix2, mix3 } from './hash.ts'
import { isPastVerb, type Segment } from './segments.ts'
import { hashOf, infoOf, type WordInfo } from './word-info.ts'

const outside: WordInfo = infoOf('<outside>')

/** The grammar of one segment, as far as its readers need it. */
export interface Grammar {
  /** Hash of the subject: a pronoun, that it is a person, a role or some people, or else the group of its noun. */
  readonly subject: number
  /** The main verb's word. */
  readonly verb: WordInfo
  /** Auxiliaries and negation before the verb, as one hash. */
  readonly chain: number
  readonly isPassive: boolean
}

const pronouns = new Set('i we he she they it you there nobody everybody everyone people somebody someone who which that this'.split(' '))
const auxiliaries = new Set("'d 'll 've 'm 're had have has was were is are am be been being get got gets did do does would could should might may will can must ought to".split(' '))
const adverbs = new Set('not never just also only really actually then finally personally simply still even always already all both kind of sort myself either so quietly knowingly immediately basically literally probably maybe'.split(' '))

/** Whoever acts by a name or a role is one and the same to the reader, who knows few of the names that there are. By the place in `entityKinds`. */
const actors = entityKinds.map((kind) => (kind === 'person' || kind === 'role' || kind === 'vague_person' ? hashOf(`<${kind}>`) : 0))

/** A subject that is a noun, by its last token. */
function actorOf(token: Token | undefined, label: number): number {
  return (label === 0 ? 0 : (actors[(label - 1) >> 1] ?? 0)) || infoOf(token?.norm ?? '').coarse
}

/**
 * The grammar of a segment, with the labels of its text's tokens, 0 none. A verb that opens the whole text (`isOpening`) is passed over: training
 * learnt without it.
 */
export function grammarOf(tokens: readonly Token[], segment: Segment, isOpening: boolean, entities: Uint8Array): Grammar {
  let subject = 0
  let at = segment.from
  let subjectAt: number | undefined
  for (; at < segment.to; at++) {
    const norm = tokens[at]?.norm ?? ''
    if (pronouns.has(norm)) {
      // "which", "who" and "that" stand back when a real subject follows at once.
      if ((norm === 'that' || norm === 'which' || norm === 'this') && pronouns.has(tokens[at + 1]?.norm ?? '')) continue
      subject = hashOf(norm)
      subjectAt = at
      break
    }
    if ((auxiliaries.has(norm) && norm !== 'to') || isPastVerb(norm)) {
      if (at > segment.from) subject = actorOf(tokens[at - 1], entities[at - 1] ?? 0)
      subjectAt = at - 1
      break
    }
  }
  let chain = 0
  let hasBe = false
  let verb = outside
  let isParticiple = false
  let word = subjectAt === undefined || (isOpening && subjectAt < segment.from) ? segment.to : subjectAt + 1
  for (let looked = 0; word < segment.to && looked < 7; word++, looked++) {
    const norm = tokens[word]?.norm ?? ''
    if (auxiliaries.has(norm)) {
      chain = mix2(1, chain, hashOf(norm))
      const info = infoOf(norm)
      if (info.has('be') || norm === "'s") hasBe = true
      continue
    }
    if (norm === 'not' || norm === 'never') {
      chain = mix2(1, chain, 7)
      continue
    }
    if (adverbs.has(norm) || norm.endsWith('ly')) continue
    verb = infoOf(norm)
    isParticiple = norm.endsWith('ed') || verb.has('participleIrregular')
    break
  }
  return { subject, verb, chain, isPassive: hasBe && isParticiple }
}

/** How many names and numbers (exact) and vague words and softeners stand in a stretch. */
export interface Tally {
  readonly exact: number
  readonly vague: number
}

/** Counts a stretch's labels: odd ones stand at first tokens, in the order of `entityKinds`. */
export function tallyOf(entities: Uint8Array, from: number, to: number): Tally {
  let exact = 0
  let vague = 0
  for (let at = from; at < to; at++) {
    const label = entities[at] ?? 0
    if (label % 2 === 0) continue
    if (label < 7) exact++
    else if (label > 8) vague++
  }
  return { exact, vague }
}

/** Whether a stretch speaks in names and numbers or in vague words and softeners: 0 (vague) to 5 (exact), 6 where it has neither. */
export function toneOf({ exact, vague }: Tally): number {
  if (exact + vague === 0) return 6
  return Math.round((5 * exact) / (exact + vague))
}

/** A text cut into statements, with what its readers need of each. */
export interface Statements {
  readonly tokens: readonly Token[]
  readonly segments: readonly Segment[]
  readonly infos: readonly WordInfo[]
  readonly grammars: readonly Grammar[]
  /** Label of each token, 0 none. */
  readonly entities: Uint8Array
}

export function statementsOf(tokens: readonly Token[], segments: readonly Segment[], entities: Uint8Array): Statements {
  return { tokens, segments, infos: tokens.map((token) => infoOf(token.norm)), grammars: segments.map((segment, index) => grammarOf(tokens, segment, index === 0, entities)), entities }
}

/** Where in an answer a statement stands, in six steps. */
export function stepOf(index: number, count: number): number {
  return index === 0 ? 0 : index === count - 1 ? 1 : index === count - 2 ? 2 : 3 + Math.floor((index * 3) / count)
}

/** What depends on the whole answer: where a statement stands in it, and how exact or vague the answer is. */
export function wholeFeatures({ tokens, segments, grammars, entities }: Statements): FeatureLists {
  const count = segments.length
  const tone = toneOf(tallyOf(entities, 0, tokens.length))
  const hashes = new Uint32Array(count * wholeCount)
  const ends = new Int32Array(count)
  let n = 0
  for (let index = 0; index < count; index++) {
    const grammar = grammars[index]
    if (grammar === undefined) continue
    const near = tallyOf(entities, segments[Math.max(0, index - 2)]?.from ?? 0, segments[Math.min(count - 1, index + 2)]?.to ?? tokens.length)
    n = writeWhole(hashes, n, grammar, stepOf(index, count), tone, toneOf(near))
    ends[index] = n
  }
  return { hashes, ends, count }
}

/** How many features `writeWhole` writes. */
export const wholeCount = 8

export function writeWhole(hashes: Uint32Array, from: number, { subject, verb, isPassive }: Grammar, step: number, tone: number, nearTone: number): number {
  let n = from
  hashes[n++] = mix1(21, step)
  hashes[n++] = mix1(100, tone)
  hashes[n++] = mix2(101, tone, subject)
  hashes[n++] = mix2(102, tone, isPassive ? 9 : 1)
  hashes[n++] = mix2(103, tone, verb.coarse)
  hashes[n++] = mix2(104, tone, nearTone)
  hashes[n++] = mix2(105, nearTone, subject)
  hashes[n++] = mix3(106, tone, subject, verb.hash)
  return n
}

/** What the readers of statements see in each and around it: one list of feature hashes for each statement. */
export function clauseFeatures({ tokens, segments, infos, grammars, entities }: Statements): FeatureLists {
  const count = segments.length
  const ends = new Int32Array(count)
  let hashes: Uint32Array = new Uint32Array(count * 320 + 1024)
  let n = 0
  const put = (list: readonly number[]): void => {
    hashes = withRoom(hashes, n + list.length)
    for (const hash of list) hashes[n++] = hash
  }
  for (let index = 0; index < count; index++) {
    const segment = segments[index]
    const grammar = grammars[index]
    if (segment === undefined || grammar === undefined) continue
    hashes = withRoom(hashes, n + roomFor(segment))
    n = writeOwn(hashes, n, tokens, infos, segment, grammar, entities)
    for (let at = segment.from; at < segment.to; at++) put(ownWordFeatures(infos[at] ?? outside))
    for (const offset of besides) {
      const other = segments[index + offset]
      const otherGrammar = grammars[index + offset]
      if (other === undefined || otherGrammar === undefined) {
        put([nothingBeside(offset)])
        continue
      }
      hashes = withRoom(hashes, n + 100)
      n = writeBeside(hashes, n, otherGrammar, offset)
      put([betweenFeature(grammar, otherGrammar, offset)])
      for (let at = other.from; at < other.to; at++) put(besideWordFeatures(infos[at] ?? outside, offset))
    }
    ends[index] = n
  }
  return { hashes, ends, count }
}

/** How many features `writeOwn` writes at the most. */
export function roomFor({ from, to }: Segment): number {
  return (to - from) * 40 + 400 + roomForFrames(to - from)
}

/** What is seen in a statement itself, beside `ownWordFeatures` of each of its words. */
export function writeOwn(
  hashes: Uint32Array,
  start: number,
  tokens: readonly Token[],
  infos: readonly WordInfo[],
  { from, to }: Segment,
  { subject, verb, chain, isPassive }: Grammar,
  entities: Uint8Array,
): number {
  let n = start
  const passive = isPassive ? 1 : 0
  const first = infos[from] ?? outside
  const second = from + 1 < to ? (infos[from + 1] ?? outside) : outside
  const third = from + 2 < to ? (infos[from + 2] ?? outside) : outside
  const last = infos[to - 1] ?? outside
  const gapBefore = tokens[from]?.gap ?? 3
  const gapAfter = tokens[to]?.gap ?? 3
  const length = Math.min(6, (to - from) >> 1)
  hashes[n++] = mix1(1, subject)
  hashes[n++] = mix1(2, verb.hash)
  hashes[n++] = mix1(3, verb.cluster)
  hashes[n++] = mix1(4, verb.coarse)
  hashes[n++] = mix2(5, subject, verb.hash)
  hashes[n++] = mix2(6, subject, verb.cluster)
  hashes[n++] = mix2(7, subject, verb.coarse)
  hashes[n++] = mix2(8, subject, chain)
  hashes[n++] = mix2(9, chain, passive)
  hashes[n++] = mix3(10, subject, chain, verb.cluster)
  hashes[n++] = mix2(11, passive, subject)
  hashes[n++] = mix2(12, passive, verb.cluster)
  hashes[n++] = mix1(13, first.hash)
  hashes[n++] = mix2(14, first.hash, second.hash)
  hashes[n++] = mix3(15, first.hash, second.hash, third.hash)
  hashes[n++] = mix1(16, last.hash)
  hashes[n++] = mix2(17, gapBefore, gapAfter)
  hashes[n++] = mix2(18, gapBefore, first.hash)
  hashes[n++] = mix1(19, length)
  hashes[n++] = mix2(20, subject, gapBefore)
  hashes[n++] = mix1(22, 0)
  hashes[n++] = mix2(23, first.hash, subject)
  hashes[n++] = mix2(27, verb === outside ? 1 : 0, length)
  hashes[n++] = mix3(28, first.hash, second.hash, third.coarse)
  hashes[n++] = mix3(29, subject, verb.coarse, last.coarse)
  for (const c of verb.classes) {
    hashes[n++] = mix2(24, c, subject)
    hashes[n++] = mix3(25, c, subject, chain)
    hashes[n++] = mix2(26, c, passive)
  }
  for (let at = from; at < to; at++) {
    const info = infos[at] ?? outside
    const next = at + 1 < to ? (infos[at + 1] ?? outside) : outside
    const nextNext = at + 2 < to ? (infos[at + 2] ?? outside) : outside
    hashes[n++] = mix2(33, info.hash, next.hash)
    hashes[n++] = mix2(34, info.hash, next.coarse)
    hashes[n++] = mix2(35, info.coarse, next.hash)
    hashes[n++] = mix3(36, info.hash, next.hash, nextNext.hash)
    hashes[n++] = mix2(37, subject, info.hash)
    hashes[n++] = mix2(38, subject, info.cluster)
    hashes[n++] = mix2(39, info.cluster, next.cluster)
    for (const c of info.classes) hashes[n++] = mix2(41, c, subject)
    const entity = entities[at] ?? 0
    if (entity % 2 === 1) {
      hashes[n++] = mix1(42, entity)
      hashes[n++] = mix2(43, entity, subject)
    }
  }
  return writeFrames(hashes, n, infos, from, to, entities)
}

/** What a word adds to the statement that it stands in, whatever else stands there. */
export function ownWordFeatures(info: WordInfo): number[] {
  return [mix1(30, info.hash), mix1(31, info.cluster), mix1(32, info.coarse), ...info.classes.map((c) => mix1(40, c))]
}

/** Where the neighbours stand that a statement is read with. */
export const besides: readonly number[] = [-2, -1, 1, 2]

const templateOf = (offset: number): number => 60 + offset * 10

/** Said where an answer begins or ends so near. */
export function nothingBeside(offset: number): number {
  return mix1(templateOf(offset), 1)
}

/** What a neighbour, beside its words, adds to the statement that sees it `offset` statements on (negative: back). */
export function writeBeside(hashes: Uint32Array, from: number, { subject, verb, chain, isPassive }: Grammar, offset: number): number {
  const template = templateOf(offset)
  let n = from
  hashes[n++] = mix1(template + 1, subject)
  hashes[n++] = mix2(template + 2, subject, verb.cluster)
  hashes[n++] = mix2(template + 3, subject, chain)
  hashes[n++] = mix2(template + 4, isPassive ? 1 : 0, subject)
  for (const c of verb.classes) hashes[n++] = mix1(template + 6, c)
  return n
}

/** What a statement and a neighbour say together. */
export function betweenFeature(own: Grammar, other: Grammar, offset: number): number {
  return mix3(templateOf(offset) + 5, other.subject, own.subject, own.isPassive ? 1 : 0)
}

/** What a word of a neighbour adds: more coarsely than the statement's own, and of those two away the group alone. */
export function besideWordFeatures(info: WordInfo, offset: number): number[] {
  const template = templateOf(offset)
  const coarse = mix1(template + 8, info.coarse)
  if (offset !== 1 && offset !== -1) return [coarse]
  return [coarse, mix1(template + 7, info.hash), ...info.classes.map((c) => mix1(template + 9, c))]
}
