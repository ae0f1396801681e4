import type { Token } from '../text/token.ts'
import { withRoom, type FeatureLists } from './feature-lists.ts'
import { mix1, mix2, mix3 } from './hash.ts'
import { isPastVerb, type Segment } from './segments.ts'
import { hashOf, infoOf, type WordInfo } from './word-info.ts'

const outside: WordInfo = infoOf('<outside>')

/** The grammar of one segment, as far as its readers need it. */
export interface Grammar {
  /** Hash of the subject: a pronoun, or the group of its noun. */
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

function grammarOf(tokens: readonly Token[], segment: Segment): Grammar {
  let subject = 0
  let at = segment.from
  let subjectAt = -1
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
      if (at > segment.from) subject = infoOf(tokens[at - 1]?.norm ?? '').coarse
      subjectAt = at - 1
      break
    }
  }
  let chain = 0
  let hasBe = false
  let verb = outside
  let isParticiple = false
  let word = subjectAt + 1
  for (let looked = 0; word < segment.to && looked < 7 && subjectAt >= segment.from - 1 && subjectAt + 1 > 0; word++, looked++) {
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

/**
 * Whether a stretch speaks in names and numbers or in vague words and softeners: 0 (vague) to 5 (exact), 6 where it has neither.
 * `entities` holds odd labels at first tokens, in the order of `entityKinds`.
 */
function toneOf(entities: Uint8Array, from: number, to: number): number {
  let exact = 0
  let vague = 0
  for (let at = from; at < to; at++) {
    const label = entities[at] ?? 0
    if (label % 2 === 0) continue
    if (label < 7) exact++
    else if (label > 8) vague++
  }
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
  return { tokens, segments, infos: tokens.map((token) => infoOf(token.norm)), grammars: segments.map((segment) => grammarOf(tokens, segment)), entities }
}

/** What depends on the whole answer: where a statement stands in it, and how exact or vague the answer is. */
export function wholeFeatures({ tokens, segments, grammars, entities }: Statements): FeatureLists {
  const count = segments.length
  const tone = toneOf(entities, 0, tokens.length)
  const hashes = new Uint32Array(count * 8)
  const ends = new Int32Array(count)
  let n = 0
  for (let index = 0; index < count; index++) {
    const grammar = grammars[index]
    if (grammar === undefined) continue
    const { subject, verb } = grammar
    const nearTone = toneOf(entities, segments[Math.max(0, index - 2)]?.from ?? 0, segments[Math.min(count - 1, index + 2)]?.to ?? tokens.length)
    hashes[n++] = mix1(21, index === 0 ? 0 : index === count - 1 ? 1 : index === count - 2 ? 2 : 3 + Math.floor((index * 3) / count))
    hashes[n++] = mix1(100, tone)
    hashes[n++] = mix2(101, tone, subject)
    hashes[n++] = mix2(102, tone, grammar.isPassive ? 9 : 1)
    hashes[n++] = mix2(103, tone, verb.coarse)
    hashes[n++] = mix2(104, tone, nearTone)
    hashes[n++] = mix2(105, nearTone, subject)
    hashes[n++] = mix3(106, tone, subject, verb.hash)
    ends[index] = n
  }
  return { hashes, ends, count }
}

/**
 * What the readers of statements see in each and around it: one list of feature hashes for each statement
 * from `begin` to before `end`.
 */
export function clauseFeatures(statements: Statements, begin = 0, end = statements.segments.length): FeatureLists {
  const { tokens, segments, infos, grammars, entities } = statements
  const count = end - begin
  const ends = new Int32Array(count)
  let hashes: Uint32Array = new Uint32Array(count * 320 + 1024)
  let n = 0
  for (let index = begin; index < end; index++) {
    const segment = segments[index]
    const grammar = grammars[index]
    if (segment === undefined || grammar === undefined) continue
    const { subject, verb, chain } = grammar
    hashes = withRoom(hashes, n + (segment.to - segment.from) * 40 + 400)
    const passive = grammar.isPassive ? 1 : 0
    const first = infos[segment.from] ?? outside
    const second = segment.from + 1 < segment.to ? (infos[segment.from + 1] ?? outside) : outside
    const third = segment.from + 2 < segment.to ? (infos[segment.from + 2] ?? outside) : outside
    const last = infos[segment.to - 1] ?? outside
    const gapBefore = tokens[segment.from]?.gap ?? 3
    const gapAfter = tokens[segment.to]?.gap ?? 3
    const length = Math.min(6, (segment.to - segment.from) >> 1)
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
    for (let at = segment.from; at < segment.to; at++) {
      const info = infos[at] ?? outside
      const next = at + 1 < segment.to ? (infos[at + 1] ?? outside) : outside
      const nextNext = at + 2 < segment.to ? (infos[at + 2] ?? outside) : outside
      hashes[n++] = mix1(30, info.hash)
      hashes[n++] = mix1(31, info.cluster)
      hashes[n++] = mix1(32, info.coarse)
      hashes[n++] = mix2(33, info.hash, next.hash)
      hashes[n++] = mix2(34, info.hash, next.coarse)
      hashes[n++] = mix2(35, info.coarse, next.hash)
      hashes[n++] = mix3(36, info.hash, next.hash, nextNext.hash)
      hashes[n++] = mix2(37, subject, info.hash)
      hashes[n++] = mix2(38, subject, info.cluster)
      hashes[n++] = mix2(39, info.cluster, next.cluster)
      for (const c of info.classes) {
        hashes[n++] = mix1(40, c)
        hashes[n++] = mix2(41, c, subject)
      }
      const entity = entities[at] ?? 0
      if (entity % 2 === 1) {
        hashes[n++] = mix1(42, entity)
        hashes[n++] = mix2(43, entity, subject)
      }
    }
    // What stands before and after: the statement's neighbours, more coarsely.
    for (let offset = -2; offset <= 2; offset++) {
      if (offset === 0) continue
      const template = 60 + offset * 10
      const other = segments[index + offset]
      const otherGrammar = grammars[index + offset]
      if (other === undefined || otherGrammar === undefined) {
        hashes[n++] = mix1(template, 1)
        continue
      }
      const isNear = offset === 1 || offset === -1
      const to = Math.min(other.to, other.from + longestNeighbour)
      hashes = withRoom(hashes, n + (to - other.from) * 8 + 300)
      hashes[n++] = mix1(template + 1, otherGrammar.subject)
      hashes[n++] = mix2(template + 2, otherGrammar.subject, otherGrammar.verb.cluster)
      hashes[n++] = mix2(template + 3, otherGrammar.subject, otherGrammar.chain)
      hashes[n++] = mix2(template + 4, otherGrammar.isPassive ? 1 : 0, otherGrammar.subject)
      hashes[n++] = mix3(template + 5, otherGrammar.subject, subject, passive)
      for (const c of otherGrammar.verb.classes) hashes[n++] = mix1(template + 6, c)
      for (let at = other.from; at < to; at++) {
        const info = infos[at] ?? outside
        if (isNear) {
          hashes[n++] = mix1(template + 7, info.hash)
          for (const c of info.classes) hashes[n++] = mix1(template + 9, c)
        }
        hashes[n++] = mix1(template + 8, info.coarse)
      }
    }
    ends[index - begin] = n
  }
  return { hashes, ends, count }
}

const longestNeighbour = 40
