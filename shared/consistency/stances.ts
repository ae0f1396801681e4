import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import { attitudeAt } from './attitude.ts'
import type { Mention } from './mention.ts'
import type { Reading } from './reading.ts'
import { fields, ranks, titles } from './role-words.ts'
import { cuesBeforeName, goVerbs, neutralCues, resistCues, stallVerbs, supportCues } from './stance-cues.ts'
import { isHindsight, isNegated, isTheirs } from './stance-scope.ts'
import { stemOf } from './stem.ts'

export type Stance = 'supported' | 'resisted' | 'neutral'

interface Cue {
  readonly words: readonly string[]
  readonly stance: Stance
}

/** A place where the text says how a person stood. */
export interface StanceClaim {
  readonly start: number
  readonly end: number
  readonly stance: Stance
}

const byFirst = new Map<string, Cue[]>()
function addCues(list: readonly string[], stance: Stance): void {
  for (const line of list) {
    const words = line.toLowerCase().split(' ')
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, stance }])
  }
}
addCues(supportCues, 'supported')
addCues(resistCues, 'resisted')
addCues(neutralCues, 'neutral')
// The longest cue wins: "begged me not" before "begged me to".
for (const list of byFirst.values()) list.sort((first, second) => second.words.length - first.words.length)

const requestVerbs = new Set(['told', 'asked', 'urged', 'begged', 'advised', 'wanted', 'pressed', 'pushed', 'telling', 'asking', 'urging', 'begging', 'ordered', 'pleading', 'pleaded', 'pushing', 'calling', 'called', 'demanded', 'insisted', 'suggested', 'proposed', 'recommended'])
const idleActs = new Set(['have', 'had', 'was', 'am', 'did', 'do', 'tell', 'told', 'said', 'say', 'think', 'thought', 'know', 'knew', 'want', 'wanted', 'ask', 'asked', 'would', 'could', 'will', 'can', 'mean', 'guess', 'then', 'also', 'never', 'just', 'still', 'should', 'might', 'got', 'get', 'had', "didn't", 'went', 'been', 'put', 'took', 'made', 'make', 'gave', 'let', 'left', 'kept', 'keep', 'wait', 'waited'])

/** Stems of what the speaker did: "I then capped", "I've rolled". */
export function ownActs(reading: Reading): ReadonlySet<string> {
  const acts = new Set<string>()
  reading.tokens.forEach((token, index) => {
    if (!['i', "i'd", "i've"].includes(token.lower)) return
    // "demanded that I start" tells no act.
    const before = tokenAt(reading.tokens, index - 1).lower
    if (before === 'that' || before === 'if' || requestVerbs.has(before)) return
    for (let at = index + 1; at < index + 4; at += 1) {
      const word = tokenAt(reading.tokens, at)
      if (word.kind !== 'word') break
      if (idleActs.has(word.lower)) continue
      acts.add(stemOf(word.lower))
      break
    }
  })
  return acts
}

/** How many tokens after a name still speak of its owner, where no full stop says so. */
const scopeTokens = 60

/** Every claim that the text makes about how the person of `mention` stood, between this mention and the next person's. */
export function stancesOf(reading: Reading, mention: Mention, mentions: readonly Mention[], acts: ReadonlySet<string>): readonly StanceClaim[] {
  const { tokens } = reading
  const claims: StanceClaim[] = []
  const before = claimBefore(tokens, mention)
  if (before) claims.push(before)
  const end = scopeEnd(reading, mention, mentions)
  for (let at = mention.next; at < end; at += 1) {
    const cue = cueAt(tokens, at, end)
    const request = requestAt(tokens, at, end, acts)
    const hit = request ?? cue ?? attitudeAt(tokens, at, end)
    if (!hit || !isTheirs(reading, at, mention) || (hit.stance === 'supported' && isHindsight(tokens, at, hit.next))) continue
    let stance = hit.stance
    if (isNegated(tokens, at, mention.next)) {
      if (stance === 'resisted') stance = 'neutral'
      else if (stance === 'supported') stance = 'resisted'
      if (stance === 'neutral') {
        at = hit.next - 1
        continue
      }
    }
    claims.push({ start: tokenAt(tokens, at).start, end: tokenAt(tokens, clauseEnd(reading, hit.next, end) - 1).end, stance })
    at = hit.next - 1
  }
  return claims
}

/** Up to the next person's name, or the end of the sentence; and on, sentence by sentence, while "he" or "she" goes on. */
function scopeEnd(reading: Reading, mention: Mention, mentions: readonly Mention[]): number {
  const other = nextPerson(mentions, mention, mention)
  let limit = Math.min(other ? other.from : reading.tokens.length, mention.next + scopeTokens)
  // "Rohan Mehta, our architect, and Chidi Okafor in Broadcast both wanted it live": one verb for two.
  if (other && isCoordinated(reading, mention, other)) {
    const after = nextPerson(mentions, other, other)
    limit = Math.min(after ? after.from : reading.tokens.length, mention.next + scopeTokens)
  }
  let sentence = reading.sentences[mention.from] ?? 0
  for (let at = mention.next; at < limit; at += 1) {
    const current = reading.sentences[at] ?? 0
    if (current === sentence) continue
    const opensOn = [at + 1, at + 2, at].some((index) => ['he', 'she', "he'd", "she'd", "he's", "she's"].includes(tokenAt(reading.tokens, index).lower))
    if (!opensOn || current > sentence + 1) return at
    sentence = current
  }
  return limit
}

/** The first mention after `mention` of somebody else, looked for among the next few: the scope ends there anyway. */
function nextPerson(mentions: readonly Mention[], mention: Mention, self: Mention): Mention | undefined {
  const at = firstAfter(mentions, mention.next)
  for (let index = at; index < Math.min(mentions.length, at + 8); index += 1) {
    const next = mentions[index]
    if (next && next.person !== self.person) return next
  }
  return undefined
}

/** The index of the first mention that begins at or after token `index`; mentions are in order. */
export function firstAfter(mentions: readonly Mention[], index: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.from ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}

const longestQuote = 12

/** The rest of what is said: to the end of the sentence, a semicolon or the scope, at most twelve words on. */
function clauseEnd(reading: Reading, next: number, end: number): number {
  let at = next
  while (at < end && at < next + longestQuote) {
    const token = tokenAt(reading.tokens, at)
    if (token.kind === 'end' || token.lower === ';' || token.lower === ',' || reading.sentences[at] !== reading.sentences[next - 1]) break
    at += 1
  }
  return at
}

function isCoordinated(reading: Reading, mention: Mention, other: Mention): boolean {
  if (other.from - mention.next > 8 || tokenAt(reading.tokens, other.from - 1).lower !== 'and') return false
  for (let at = mention.next; at < other.from; at += 1) if (byFirst.has(tokenAt(reading.tokens, at).lower)) return false
  return true
}

const adverbs = new Set(['dead', 'quite', 'very', 'so', 'rather', 'just', 'really', 'even', 'always', 'still', 'only', 'both', 'also', 'never', 'then'])

function isAdverb(word: string): boolean {
  return word !== 'never' && (adverbs.has(word) || (word.endsWith('ly') && word.length > 4))
}

function isPause(word: string): boolean {
  return word === ',' || word === 'um' || word === 'uh'
}

function cueAt(tokens: readonly ScanToken[], index: number, end: number): { stance: Stance; next: number } | undefined {
  const candidates = byFirst.get(tokenAt(tokens, index).lower)
  if (!candidates) return undefined
  for (const cue of candidates) {
    let at = index
    let isMatch = true
    for (const word of cue.words) {
      while (at < end && (isPause(tokenAt(tokens, at).lower) || (at > index && isAdverb(tokenAt(tokens, at).lower) && tokenAt(tokens, at).lower !== word))) at += 1
      const said = tokenAt(tokens, at).lower
      const isSame = said === word || (word === '*' && tokenAt(tokens, at).kind === 'word') || (word === 'me' && said === 'us')
      if (at >= end || !isSame) {
        isMatch = false
        break
      }
      at += 1
    }
    if (isMatch) return { stance: cue.stance, next: at }
  }
  return undefined
}

/** "urged me to stop it" where the speaker stopped it; "told me to wait"; "wanted a longer freeze" where the speaker froze. */
function requestAt(tokens: readonly ScanToken[], index: number, end: number, acts: ReadonlySet<string>): { stance: Stance; next: number } | undefined {
  const verb = tokenAt(tokens, index).lower
  if (!requestVerbs.has(verb)) return undefined
  let at = index + 1
  const isMe = ['me', 'us'].includes(tokenAt(tokens, at).lower)
  if (isMe) at += 1
  if (tokenAt(tokens, at).lower === 'that' && tokenAt(tokens, at + 1).lower === 'i') {
    // "demanded that I stop them": the speaker's own act, wished for.
    return acts.has(stemOf(tokenAt(tokens, at + 2).lower)) ? { stance: 'supported', next: at + 3 } : undefined
  }
  if (tokenAt(tokens, at).lower === 'for') {
    // "had been asking for the removal", "pleaded for": a wish for what the speaker did.
    for (let step = at + 1; step < Math.min(end, at + 5); step += 1) if (acts.has(stemOf(tokenAt(tokens, step).lower))) return { stance: 'supported', next: step + 1 }
    return undefined
  }
  if (tokenAt(tokens, at).lower === 'not') return isMe ? { stance: 'resisted', next: at + 1 } : undefined
  if (tokenAt(tokens, at).lower === 'to' && at + 1 < end) {
    if (tokenAt(tokens, at + 1).lower === 'not') return { stance: 'resisted', next: at + 2 }
    const wanted = tokenAt(tokens, at + 1).lower
    const isLess = [at + 2, at + 3, at + 4].some((index) => ['only', 'less', 'later', 'fewer'].includes(tokenAt(tokens, index).lower))
    if (acts.has(stemOf(wanted)) && isLess) return { stance: 'resisted', next: at + 2 }
    if (acts.has(stemOf(wanted))) return { stance: 'supported', next: at + 2 }
    if (stallVerbs.has(wanted) || (['say', 'do', 'change', 'sign', 'touch'].includes(wanted) && tokenAt(tokens, at + 2).lower === 'nothing')) return { stance: 'resisted', next: at + 2 }
    if (goVerbs.has(wanted) && !['back', 'without'].includes(tokenAt(tokens, at + 2).lower)) return { stance: 'supported', next: at + 2 }
    return undefined
  }
  if (verb !== 'wanted') return undefined
  for (let step = at; step < Math.min(end, at + 5); step += 1) {
    const token = tokenAt(tokens, step)
    if (token.kind !== 'word' || ['and', 'but', 'i', 'so', 'because', 'while', 'only'].includes(token.lower)) break
    if (token.lower.length > 3 && acts.has(stemOf(token.lower))) return { stance: 'supported', next: step + 1 }
  }
  return undefined
}

function claimBefore(tokens: readonly ScanToken[], mention: Mention): StanceClaim | undefined {
  const bare = claimBeforeAt(tokens, mention, mention.from)
  if (bare) return bare
  // "against the wishes of the mayor, Johanna Stein", "thanks to our CFO Luis": the role stands between.
  let at = mention.from - 1
  if (tokenAt(tokens, at).lower === ',') at -= 1
  let hasRole = false
  while (at > mention.from - 7 && (titles.has(tokenAt(tokens, at).lower) || ranks.has(tokenAt(tokens, at).lower) || fields.has(tokenAt(tokens, at).lower) || tokenAt(tokens, at).lower === 'of')) {
    hasRole ||= tokenAt(tokens, at).lower !== 'of'
    at -= 1
  }
  return hasRole ? claimBeforeAt(tokens, mention, ['the', 'our', 'my'].includes(tokenAt(tokens, at).lower) ? at : at + 1) : undefined
}

function claimBeforeAt(tokens: readonly ScanToken[], mention: Mention, nameStart: number): StanceClaim | undefined {
  for (const [cue, stance] of cuesBeforeName) {
    const words = cue.split(' ')
    const from = nameStart - words.length
    if (from < 0 || !words.every((word, index) => tokenAt(tokens, from + index).lower === word)) continue
    if (cue === 'over') {
      // "over Joan's objection", "over her head"; "over Joan" alone may be anything.
      const tail = [mention.next, mention.next + 1].map((at) => tokenAt(tokens, at).lower)
      if (!tail.some((word) => ['head', 'objection', 'objections', 'protest', 'protests', 'veto'].includes(word))) continue
    }
    return { start: tokenAt(tokens, from).start, end: tokenAt(tokens, mention.next - 1).end, stance }
  }
  return undefined
}
