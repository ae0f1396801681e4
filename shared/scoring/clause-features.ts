import type { Token } from '../text/token.ts'
import { mix1, mix2, mix3 } from './hash.ts'
import { isPastVerb, type Segment } from './segments.ts'
import { hashOf, infoOf, type WordInfo } from './word-info.ts'

const outside: WordInfo = infoOf('<outside>')

/** The grammar of one segment, as far as its readers need it. */
interface Grammar {
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

/** What the readers of statements see at each segment: one list of feature hashes a segment. `entities`: label of each token, 0 none. */
export function clauseFeatures(tokens: readonly Token[], segments: readonly Segment[], entities: Uint8Array): number[][] {
  const infos = tokens.map((token) => infoOf(token.norm))
  const grammars = segments.map((segment) => grammarOf(tokens, segment))
  const tone = toneOf(entities, 0, tokens.length)
  return segments.map((segment, index) => {
    const list: number[] = []
    const grammar = grammars[index]
    if (grammar === undefined) return list
    const { subject, verb, chain } = grammar
    const passive = grammar.isPassive ? 1 : 0
    const first = infos[segment.from] ?? outside
    const second = segment.from + 1 < segment.to ? (infos[segment.from + 1] ?? outside) : outside
    const third = segment.from + 2 < segment.to ? (infos[segment.from + 2] ?? outside) : outside
    const last = infos[segment.to - 1] ?? outside
    const gapBefore = tokens[segment.from]?.gap ?? 3
    const gapAfter = tokens[segment.to]?.gap ?? 3
    const length = Math.min(6, (segment.to - segment.from) >> 1)
    list.push(
      mix1(1, subject),
      mix1(2, verb.hash),
      mix1(3, verb.cluster),
      mix1(4, verb.coarse),
      mix2(5, subject, verb.hash),
      mix2(6, subject, verb.cluster),
      mix2(7, subject, verb.coarse),
      mix2(8, subject, chain),
      mix2(9, chain, passive),
      mix3(10, subject, chain, verb.cluster),
      mix2(11, passive, subject),
      mix2(12, passive, verb.cluster),
      mix1(13, first.hash),
      mix2(14, first.hash, second.hash),
      mix3(15, first.hash, second.hash, third.hash),
      mix1(16, last.hash),
      mix2(17, gapBefore, gapAfter),
      mix2(18, gapBefore, first.hash),
      mix1(19, length),
      mix2(20, subject, gapBefore),
      mix1(21, index === 0 ? 0 : index === segments.length - 1 ? 1 : index === segments.length - 2 ? 2 : 3 + Math.floor((index * 3) / segments.length)),
      mix1(22, 0),
      mix2(23, first.hash, subject),
    )
    const nearFrom = segments[Math.max(0, index - 2)]?.from ?? 0
    const nearTo = segments[Math.min(segments.length - 1, index + 2)]?.to ?? tokens.length
    const nearTone = toneOf(entities, nearFrom, nearTo)
    list.push(
      mix1(100, tone),
      mix2(101, tone, subject),
      mix2(102, tone, passive * 8 + 1),
      mix2(103, tone, verb.coarse),
      mix2(104, tone, nearTone),
      mix2(105, nearTone, subject),
      mix3(106, tone, subject, verb.hash),
    )
    for (const c of verb.classes) list.push(mix2(24, c, subject), mix3(25, c, subject, chain), mix2(26, c, passive))
    const seen = new Set<number>()
    const push = (hash: number): void => {
      if (!seen.has(hash)) {
        seen.add(hash)
        list.push(hash)
      }
    }
    for (let at = segment.from; at < segment.to; at++) {
      const info = infos[at] ?? outside
      const next = at + 1 < segment.to ? (infos[at + 1] ?? outside) : outside
      const nextNext = at + 2 < segment.to ? (infos[at + 2] ?? outside) : outside
      push(mix1(30, info.hash))
      push(mix1(31, info.cluster))
      push(mix1(32, info.coarse))
      push(mix2(33, info.hash, next.hash))
      push(mix2(34, info.hash, next.coarse))
      push(mix2(35, info.coarse, next.hash))
      push(mix3(36, info.hash, next.hash, nextNext.hash))
      push(mix2(37, subject, info.hash))
      push(mix2(38, subject, info.cluster))
      push(mix2(39, info.cluster, next.cluster))
      for (const c of info.classes) {
        push(mix1(40, c))
        push(mix2(41, c, subject))
      }
      const entity = entities[at] ?? 0
      if (entity % 2 === 1) {
        push(mix1(42, entity))
        push(mix2(43, entity, subject))
      }
    }
    // What stands before and after: the statement's neighbours, more coarsely.
    for (const [offset, template] of [[-1, 50], [1, 60], [-2, 70], [2, 80]] as const) {
      const other = segments[index + offset]
      const otherGrammar = grammars[index + offset]
      if (other === undefined || otherGrammar === undefined) {
        list.push(mix1(template, 1))
        continue
      }
      list.push(
        mix1(template + 1, otherGrammar.subject),
        mix2(template + 2, otherGrammar.subject, otherGrammar.verb.cluster),
        mix2(template + 3, otherGrammar.subject, otherGrammar.chain),
        mix2(template + 4, otherGrammar.isPassive ? 1 : 0, otherGrammar.subject),
        mix3(template + 5, otherGrammar.subject, subject, passive),
      )
      const isNear = offset === 1 || offset === -1
      for (const c of otherGrammar.verb.classes) list.push(mix1(template + 6, c))
      const near = new Set<number>()
      for (let at = other.from; at < other.to; at++) {
        const info = infos[at] ?? outside
        if (isNear) near.add(mix1(template + 7, info.hash))
        near.add(mix1(template + 8, info.coarse))
        if (isNear) for (const c of info.classes) near.add(mix1(template + 9, c))
      }
      list.push(...near)
    }
    return list
  })
}
