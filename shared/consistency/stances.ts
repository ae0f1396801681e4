import type { ContextPerson } from '../scoring/context.ts'
import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import { attitudeAt } from './attitude.ts'
import { firstAfter, type Mention } from './mention.ts'
import { isEnding, isOwnDeed, requestVerbs, sameDeedAt, type OwnActs } from './own-acts.ts'
import type { Reading } from './reading.ts'
import { claimBefore } from './stance-before-name.ts'
import { cueAt, opensCue } from './stance-cue-reader.ts'
import { goVerbs, stallVerbs } from './stance-cues.ts'
import { isSpoiled } from './stance-spoilers.ts'
import { isExcepted, referenceAt, referenceBefore } from './stance-reference.ts'
import { isConditional, isGivenUp, isHindsight, isNegated, isTheirs, isThreat, isUnreal, isWishedDone, negationBefore } from './stance-scope.ts'
import { stemOf } from './stem.ts'
import { sympathyAt } from './sympathy.ts'
import { isOfNone, mannerEnd, toldActAt } from './told-acts.ts'
import { stancePhraseAt } from './stance-phrase-reader.ts'

export type Stance = 'supported' | 'resisted' | 'neutral'

/** A place where the text says how a person stood. */
export interface StanceClaim {
  readonly start: number
  readonly end: number
  readonly stance: Stance
  /** Too little to make a side of one who took none: "signed it", "had no objection". */
  readonly isFaint?: boolean
  /** Of a neutral stance: told in so many words, as "took no side" is and "shrugged" is not. */
  readonly isPlain?: boolean
}

/** How many tokens after a name still speak of its owner, where no full stop says so. */
const scopeTokens = 60

/** Every claim that the text makes about how the person of `mention` stood, between this mention and the next person's. */
export function stancesOf(reading: Reading, mention: Mention, mentions: readonly Mention[], acts: OwnActs, isPointedAt = false): readonly StanceClaim[] {
  const { tokens } = reading
  const claims: StanceClaim[] = []
  if (isUnreal(reading, mention)) return claims
  const before = claimBefore(tokens, mention)
  if (before) claims.push(before)
  /** What the text tells of another, or else what the story knows: only one step far, for two who point at each other. */
  const stanceOf = (to: Mention | 'me' | undefined): Stance | undefined => {
    if (to === undefined || to === 'me') return to === 'me' ? 'supported' : undefined
    return stancesOf(reading, to, mentions, acts, true).at(-1)?.stance ?? knownStance(to.person)
  }
  const pointer = isPointedAt ? undefined : referenceBefore(reading, mention, mentions)
  const pointed = pointer && stanceOf(pointer.to)
  if (pointer && pointed !== undefined) claims.push({ start: tokenAt(tokens, pointer.from).start, end: tokenAt(tokens, mention.next - 1).end, stance: pointed })
  const isTurned = isExcepted(tokens, mention)
  const end = scopeEnd(reading, mention, mentions)
  for (let at = mention.next; at < end; at += 1) {
    const reference = isPointedAt ? undefined : referenceAt(reading, at, end, mention, mentions)
    if (reference !== undefined) {
      const other = stanceOf(reference.to)
      const stance = reference.isTurned ? turned(other) : other
      if (stance !== undefined && isTheirs(reading, at, mention) && !isNegated(tokens, at, mention.next)) claims.push({ start: tokenAt(tokens, at).start, end: tokenAt(tokens, reference.next - 1).end, stance })
      at = reference.next - 1
      continue
    }
    const told = toldActAt(tokens, at, end, acts)
    if (told?.stance === 'open' || (told !== undefined && isNegated(tokens, at, mention.next))) {
      at = told.next - 1
      continue
    }
    const deed = sameDeedAt(reading, at, end, acts)
    const hit = toldStance(told) ?? stancePhraseAt(tokens, at, end) ?? (deed === undefined ? undefined : { stance: 'supported' as const, next: deed }) ?? requestAt(tokens, at, end, acts) ?? cueOrAttitude(tokens, at, end)
    if (!hit || isWishedDone(tokens, at) || isThreat(tokens, at) || !isTheirs(reading, at, mention) || isOffice(mention.person, reading.stems[at] ?? '') || isSpoiled(tokens, at, hit.next, hit.stance, acts) || (hit.stance === 'resisted' && isGivenUp(reading, hit.next)) || (hit.stance === 'supported' && (isHindsight(tokens, at, hit.next) || isConditional(reading, at, hit.next)))) continue
    let stance = hit.stance
    const negation = negationBefore(tokens, at, mention.next)
    if (negation !== undefined) {
      if (stance === 'resisted') stance = 'neutral'
      else if (stance === 'supported') stance = 'resisted'
      if (stance === 'neutral') {
        at = hit.next - 1
        continue
      }
    }
    if (isTurned) stance = turned(stance) ?? stance
    claims.push({ start: tokenAt(tokens, negation ?? at).start, end: tokenAt(tokens, clauseEnd(reading, hit.next, end) - 1).end, stance, isFaint: isFaint(tokens, at), ...(stance === 'neutral' ? { isPlain: isImpartial(tokens, at, hit.next) } : {}) })
    at = hit.next - 1
  }
  return claims
}

function toldStance(told: ReturnType<typeof toldActAt>): { stance: Stance; next: number } | undefined {
  return told === undefined || told.stance === 'open' ? undefined : { stance: told.stance, next: told.next }
}

/** "Ludmila, who promoted it" of the promoter: what one does for a living tells no side. */
function isOffice({ role }: ContextPerson, stem: string): boolean {
  if (role === undefined || stem.length < 5) return false
  return role.toLowerCase().split(/[^a-z]/u).some((word) => /(?:er|or)$/u.test(word) && (stemOf(word) === stem || stemOf(`${word}ed`) === stem))
}

/** "took no side", "had no view on it", "didn't care what I did", "didn't mind either way"; not "didn't care about the money". */
function isImpartial(tokens: readonly ScanToken[], at: number, next: number): boolean {
  const words = [at, at + 1, at + 2, at + 3].map((index) => tokenAt(tokens, index).lower)
  if ((words[0] === 'took' && words[1] === 'no') || words.includes('neutral')) return true
  const after = tokenAt(tokens, next)
  if (words[0] === 'had' && words[1] === 'no') return after.kind !== 'word' || ['on', 'either', 'at', 'and'].includes(after.lower)
  const isCare = ["didn't", 'did', 'never'].includes(words[0] ?? '') && words.some((word) => ['care', 'mind', 'sides', 'cared'].includes(word))
  return isCare && (['either', 'one'].includes(after.lower) || (after.lower === 'what' && ['i', 'we'].includes(tokenAt(tokens, next + 1).lower)) || words.includes('sides'))
}

const faint = new Set(['signed', 'nodded', 'let', 'countersigned', "didn't"])
const noes = new Set(['no', 'not', 'nothing'])

function isFaint(tokens: readonly ScanToken[], at: number): boolean {
  return faint.has(tokenAt(tokens, at).lower) || noes.has(tokenAt(tokens, at + 1).lower)
}

/** A whole phrase before its words, but "called it a stroke of genius" is no blame. */
function cueOrAttitude(tokens: readonly ScanToken[], at: number, end: number): { stance: Stance; next: number } | undefined {
  const cue = together(tokens, at, cueAt(tokens, at, end))
  if (cue === undefined || (cue.stance === 'resisted' && ['called', 'thought', 'considered', 'found'].includes(tokenAt(tokens, at).lower))) {
    const attitude = attitudeAt(tokens, at, end) ?? sympathyAt(tokens, at, end)
    return cue === undefined || attitude?.stance === 'supported' ? attitude : cue
  }
  return cue
}

const standing = new Set(['held', 'dug', 'walked', 'stormed', 'refused', 'protested', 'objected'])

/** "held out with me": against the others, and beside the speaker. */
function together(tokens: readonly ScanToken[], at: number, cue: { stance: Stance; next: number } | undefined): typeof cue {
  if (cue?.stance !== 'resisted' || !standing.has(tokenAt(tokens, at).lower)) return cue
  const isWithMe = ['with', 'alongside', 'beside'].includes(tokenAt(tokens, cue.next).lower) && ['me', 'us'].includes(tokenAt(tokens, cue.next + 1).lower)
  return isWithMe ? { stance: 'supported', next: cue.next + 2 } : cue
}

function turned(stance: Stance | undefined): Stance | undefined {
  if (stance === 'supported') return 'resisted'
  return stance === 'resisted' ? 'supported' : undefined
}

/** How the story says that a person stood. */
export function knownStance(person: ContextPerson): Stance | undefined {
  const stance = person.stance?.toLowerCase() ?? ''
  if (stance.startsWith('support') || stance === 'ally' || stance === 'for') return 'supported'
  if (stance.startsWith('resist') || stance.startsWith('oppos') || stance === 'against') return 'resisted'
  return stance.startsWith('neutral') ? 'neutral' : undefined
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
  for (let at = mention.next; at < other.from; at += 1) if (opensCue(tokenAt(reading.tokens, at).lower)) return false
  return true
}

/** "the one who pushed", "the first who told", "the only one that urged". */
function isTheOne(tokens: readonly ScanToken[], index: number): boolean {
  const at = ['had', 'first'].includes(tokenAt(tokens, index - 1).lower) ? index - 1 : index
  return ['who', 'that', "who'd"].includes(tokenAt(tokens, at - 1).lower) && ['one', 'first', 'person', 'man', 'woman'].includes(tokenAt(tokens, at - 2).lower)
}

const yieldings = new Set(['wait', 'stop', 'hesitate', 'hold', 'delay', 'back', 'give', 'waver', 'hang', 'let', 'slow', 'worry', 'apologise', 'apologize'])

/** "urged me to stop it" where the speaker stopped it; "told me to wait"; "wanted a longer freeze" where the speaker froze. */
function requestAt(tokens: readonly ScanToken[], index: number, end: number, acts: OwnActs): { stance: Stance; next: number } | undefined {
  const verb = tokenAt(tokens, index).lower
  if (!requestVerbs.has(verb)) return undefined
  let at = index + 1
  const isMe = ['me', 'us'].includes(tokenAt(tokens, at).lower)
  if (isMe) {
    const ordered = mannerEnd(tokens, at + 1)
    // "told me flat out not to do it"; "not to wait" is support with or without the manner.
    if (ordered > at + 1 && ordered < end && tokenAt(tokens, ordered).lower === 'not' && tokenAt(tokens, ordered + 1).lower === 'to') return { stance: yieldings.has(tokenAt(tokens, ordered + 2).lower) ? 'supported' : 'resisted', next: ordered + 2 }
    at = tokenAt(tokens, ordered).lower === 'to' ? ordered : at + 1
  }
  if (tokenAt(tokens, at).lower === 'that' && tokenAt(tokens, at + 1).lower === 'i') {
    // "demanded that I stop them": the speaker's own act, wished for.
    return acts.stems.has(stemOf(tokenAt(tokens, at + 2).lower)) ? { stance: 'supported', next: at + 3 } : undefined
  }
  if (tokenAt(tokens, at).lower === 'for') {
    // "had been asking for the removal", "pleaded for": a wish for what the speaker did.
    for (let step = at + 1; step < Math.min(end, at + 5); step += 1) if (acts.stems.has(stemOf(tokenAt(tokens, step).lower))) return { stance: 'supported', next: step + 1 }
    return undefined
  }
  if (tokenAt(tokens, at).lower === 'not') return isMe ? { stance: 'resisted', next: at + 1 } : undefined
  if (tokenAt(tokens, at).lower === 'to' && at + 1 < end) {
    if (tokenAt(tokens, at + 1).lower === 'not') return { stance: 'resisted', next: at + 2 }
    const wanted = tokenAt(tokens, at + 1).lower
    // "advised me to write to nobody", and the speaker wrote.
    if (isOfNone(tokens, at + 2, end)) return isMe && acts.stems.has(stemOf(wanted)) ? { stance: 'resisted', next: at + 2 } : undefined
    if (goVerbs.has(wanted)) {
      // "wanted to ship all fourteen and measure afterwards" is another plan than the speaker's.
      if (['all', 'everything', 'both', 'every'].includes(tokenAt(tokens, at + 2).lower)) return undefined
      const anyway = acts.isHold ? anywayAfter(tokens, at + 2, end) : undefined
      if (anyway !== undefined) return { stance: 'resisted', next: anyway }
    }
    const isLess = [at + 2, at + 3, at + 4].some((index) => ['only', 'less', 'later', 'fewer'].includes(tokenAt(tokens, index).lower))
    // "was the one who pushed me to stop the run": told of one who is given the credit.
    if (isMe && isTheOne(tokens, index) && isEnding(wanted)) return { stance: 'supported', next: at + 2 }
    if (isOwnDeed(wanted, acts)) return { stance: isLess ? 'resisted' : 'supported', next: at + 2 }
    if (stallVerbs.has(wanted) || (['say', 'do', 'change', 'sign', 'touch'].includes(wanted) && tokenAt(tokens, at + 2).lower === 'nothing')) return { stance: 'resisted', next: at + 2 }
    if (goVerbs.has(wanted) && !['back', 'without'].includes(tokenAt(tokens, at + 2).lower)) return { stance: 'supported', next: at + 2 }
    return undefined
  }
  if (verb !== 'wanted') return undefined
  for (let step = at; step < Math.min(end, at + 5); step += 1) {
    const token = tokenAt(tokens, step)
    if (token.kind !== 'word' || ['and', 'but', 'i', 'so', 'because', 'while', 'only'].includes(token.lower)) break
    if (token.lower.length > 3 && acts.stems.has(stemOf(token.lower))) return { stance: 'supported', next: step + 1 }
  }
  return undefined
}

/** "it anyway", "regardless", "as planned": where it ends. */
function anywayAfter(tokens: readonly ScanToken[], index: number, end: number): number | undefined {
  for (let at = index; at < Math.min(end, index + 6) && tokenAt(tokens, at).kind === 'word'; at += 1) {
    const word = tokenAt(tokens, at).lower
    const after = tokenAt(tokens, at + 1).lower
    if (['anyway', 'anyhow', 'regardless', 'nonetheless'].includes(word)) return at + 1
    if ((word === 'as' && after === 'planned') || (word === 'on' && ['time', 'schedule'].includes(after))) return at + 2
    if (word === 'all' && after === 'the' && tokenAt(tokens, at + 2).lower === 'same') return at + 3
  }
  return undefined
}
