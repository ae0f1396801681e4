import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import type { Mention } from './mention.ts'
import type { Reading } from './reading.ts'
import { firstAfter } from './stances.ts'
import { fields, ranks, sameField, titles } from './role-words.ts'
import { stemOf } from './stem.ts'

/** A role or team that the text gives to a person: the token span of claim and name together. */
interface RoleClaim {
  readonly from: number
  readonly next: number
  readonly words: readonly string[]
  /** "who heads Physics": a field by its place in the sentence, even where the word is not known as one. */
  readonly isTelling?: boolean
}

const openers = new Set(['our', 'the', 'a', 'an', 'my', 'their', 'his', 'her', 'then', 'your'])
const runVerbs = new Set('ran runs run led leads lead managed manages headed heads directed directs chaired chairs oversees oversaw supervised organised organized organises'.split(' '))
const copulas = new Set(['was', 'is', "'s", "he's", "she's", "who's", 'as', 'being'])
const skippable = new Set(['who', 'he', 'she', ',', 'that', 'at', 'time'])
const fillers = new Set(['um', 'uh', 'er', 'like', 'well'])

/** The first role that the text gives to a mentioned person and that is not his or hers. */
export function contradictedRole(reading: Reading, mention: Mention, mentions: readonly Mention[]): { readonly start: number; readonly end: number } | undefined {
  const role = mention.person.role
  if (role === undefined || role.trim() === '') return undefined
  const known = role.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  for (const claim of claimsOf(reading.tokens, mention, mentions)) {
    if (compare(claim.words, known, claim.isTelling === true) === 'contradicted') return { start: tokenAt(reading.tokens, claim.from).start, end: tokenAt(reading.tokens, claim.next - 1).end }
  }
  return undefined
}

function claimsOf(tokens: readonly ScanToken[], mention: Mention, mentions: readonly Mention[]): readonly RoleClaim[] {
  const claims: RoleClaim[] = []
  const limit = mentions[firstAfter(mentions, mention.from + 1)]?.from ?? tokens.length
  const after = claimAfter(tokens, mention, limit)
  if (after) claims.push(after)
  const before = claimBefore(tokens, mention)
  if (before) claims.push(before)
  return claims
}

function skipFillers(tokens: readonly ScanToken[], index: number): number {
  let at = index
  while (fillers.has(tokenAt(tokens, at).lower) || (tokenAt(tokens, at).lower === ',' && fillers.has(tokenAt(tokens, at + 1).lower))) at += 1
  return at
}

/** "NAME, our finance director", "NAME from Legal", "NAME, who ran Privacy", "NAME was the CTO", "freya the analyst". */
function claimAfter(tokens: readonly ScanToken[], mention: Mention, limit: number): RoleClaim | undefined {
  let at = skipFillers(tokens, mention.next)
  const hasComma = tokenAt(tokens, at).lower === ','
  if (hasComma) at = skipFillers(tokens, at + 1)
  const word = tokenAt(tokens, at).lower
  const from = mention.from
  if (['from', 'in', 'at', 'of'].includes(word) && word !== 'of') {
    const start = tokenAt(tokens, at + 1).lower === 'the' || tokenAt(tokens, at + 1).lower === 'our' ? at + 2 : at + 1
    return fieldPhrase(tokens, start, from, limit, false)
  }
  const isWho = word === 'who' || word === 'he' || word === 'she' || word === "who's" || word === "he's" || word === "she's"
  let verbAt = isWho && word.length <= 3 ? at + 1 : at
  if (tokenAt(tokens, verbAt).lower === 'had' && runVerbs.has(tokenAt(tokens, verbAt + 1).lower)) verbAt += 1
  const verb = tokenAt(tokens, verbAt).lower
  if (isQualified(tokens, at)) return undefined
  const chargeEnd = isWho || !hasComma ? chargeAt(tokens, verbAt) : undefined
  if (chargeEnd !== undefined) {
    const start = ['the', 'our', 'all', 'my'].includes(tokenAt(tokens, chargeEnd).lower) ? chargeEnd + 1 : chargeEnd
    return fieldPhrase(tokens, start, from, limit, false)
  }
  if (runVerbs.has(verb) && (isWho || !hasComma)) {
    const start = tokenAt(tokens, verbAt + 1).lower === 'the' || tokenAt(tokens, verbAt + 1).lower === 'our' ? verbAt + 2 : verbAt + 1
    return fieldPhrase(tokens, start, from, limit, true)
  }
  let phraseAt = at
  if (copulas.has(verb) && (isWho || !hasComma)) phraseAt = verbAt + 1
  if (!hasComma && !copulas.has(verb) && word !== 'the' && word !== 'our') return undefined
  let guard = 0
  let hasOpener = false
  while ((openers.has(tokenAt(tokens, phraseAt).lower) || skippable.has(tokenAt(tokens, phraseAt).lower)) && guard < 3) {
    hasOpener ||= openers.has(tokenAt(tokens, phraseAt).lower)
    phraseAt += 1
    guard += 1
  }
  // "the owner's accountant", "the project's cook": whose he or she is.
  if (tokenAt(tokens, phraseAt).kind === 'word' && isPossessive(tokens, phraseAt)) phraseAt += tokenAt(tokens, phraseAt + 1).lower === "'s" ? 2 : 1
  return titlePhrase(tokens, phraseAt, from, limit, hasOpener || hasComma)
}

function isPossessive(tokens: readonly ScanToken[], index: number): boolean {
  const token = tokenAt(tokens, index)
  return token.lower.endsWith("'s") || tokenAt(tokens, index + 1).lower === "'s" || token.lower.endsWith("s'")
}

/** "who looks after Billing", "was in charge of sales", "who does the tenders": where the field begins. */
function chargeAt(tokens: readonly ScanToken[], index: number): number | undefined {
  const word = tokenAt(tokens, index).lower
  const after = tokenAt(tokens, index + 1).lower
  if ((word === 'looked' || word === 'looks') && after === 'after') return index + 2
  if (word === 'handles' || word === 'handled' || word === 'does' || word === 'did') return index + 1
  const at = copulas.has(word) ? index + 1 : index
  if (tokenAt(tokens, at).lower === 'in' && tokenAt(tokens, at + 1).lower === 'charge' && tokenAt(tokens, at + 2).lower === 'of') return at + 3
  if (tokenAt(tokens, at).lower === 'responsible' && tokenAt(tokens, at + 1).lower === 'for') return at + 2
  return undefined
}

/** "who also chaired", "a former nurse", "a lawyer by training": a second role, or one of the past, contradicts nothing. */
function isQualified(tokens: readonly ScanToken[], index: number): boolean {
  for (let at = index; at < index + 8; at += 1) {
    const word = tokenAt(tokens, at)
    if (word.lower === '.' || word.kind === 'end') return false
    if (['also', 'former', 'formerly', 'ex', 'once', 'previously', 'acting', 'later', 'now', 'today', 'nowadays', 'since'].includes(word.lower) && at < index + 5) return true
    if (word.lower === 'by' && ['training', 'trade', 'background', 'profession'].includes(tokenAt(tokens, at + 1).lower)) return true
  }
  return false
}

/** "our CFO, Luis Ocampo", "the chief actuary, aleksander nowak", "CTO Lena Osei". */
function claimBefore(tokens: readonly ScanToken[], mention: Mention): RoleClaim | undefined {
  let end = mention.from
  const hasComma = tokenAt(tokens, end - 1).lower === ','
  if (hasComma) end -= 1
  const words: string[] = []
  let at = end - 1
  while (words.length < 6) {
    const token = tokenAt(tokens, at)
    if (token.lower === '-') {
      at -= 1
      continue
    }
    if (token.kind !== 'word' || openers.has(token.lower)) break
    const isKnown = ranks.has(token.lower) || titles.has(token.lower) || fields.has(token.lower) || token.lower === 'of' || token.lower === 'and'
    if (!isKnown && !(token.isCapital && words.length > 0)) break
    words.unshift(token.lower)
    at -= 1
  }
  const isOpened = openers.has(tokenAt(tokens, at).lower)
  const hasTitle = words.some((word) => ranks.has(word) || titles.has(word))
  if (!hasTitle || words.length === 0 || (hasComma && !isOpened)) return undefined
  if (['judge', 'professor', 'doctor', 'captain'].includes(words.join(' '))) return undefined
  return { from: at + 1, next: mention.next, words }
}

/** Words of a field after "from", "in" or "ran": undefined unless one of them is known as a department or field. */
function fieldPhrase(tokens: readonly ScanToken[], index: number, from: number, limit: number, isRun: boolean): RoleClaim | undefined {
  const words: string[] = []
  let next = index
  for (let at = index; at < Math.min(limit, index + 5); at += 1) {
    const token = tokenAt(tokens, at)
    if (token.lower === '-' || token.lower === '&') continue
    const isField = (fields.has(token.lower) && (token.lower !== 'it' || token.isCapital)) || (isRun && token.isCapital && at === index) || titles.has(token.lower) || fields.has(`${token.lower}s`)
    const isJoining = (token.lower === 'and' || token.lower === 'of') && fields.has(tokenAt(tokens, at + 1).lower)
    if (token.kind !== 'word' || (!isField && !isJoining && !token.isCapital && !['team', 'side', 'department'].includes(token.lower))) break
    if (!isJoining) words.push(token.lower)
    next = at + 1
  }
  const hasField = words.length > 0 && (isRun || words.some((word) => fields.has(word) || titles.has(word)))
  return hasField ? { from, next, isTelling: isRun, words: words.filter((word) => word !== 'team' && word !== 'side' && word !== 'department') } : undefined
}

/** A title with its field: "general counsel", "head of marketing", "then CFO", "VP of Sales". */
function titlePhrase(tokens: readonly ScanToken[], index: number, from: number, limit: number, isLoose: boolean): RoleClaim | undefined {
  const words: string[] = []
  let next = index
  let hasTitle = false
  for (let at = index; at < Math.min(limit, index + 8); at += 1) {
    const token = tokenAt(tokens, at)
    if (token.lower === '-' || token.lower === '&') continue
    if (token.kind !== 'word') break
    const isTitle = ranks.has(token.lower) || titles.has(token.lower)
    const isLink = token.lower === 'of' || token.lower === 'for' || token.lower === 'and' || (hasTitle && (token.lower === 'at' || token.lower === 'in' || token.lower === 'on'))
    if (isLink) {
      const after = tokenAt(tokens, at + 1)
      if (!hasTitle || !(fields.has(after.lower) || titles.has(after.lower) || (after.isCapital && token.lower !== 'and' && token.lower !== 'at'))) break
      continue
    }
    if (hasTitle && !isTitle && !fields.has(token.lower) && !token.isCapital) break
    // Before the title may stand any attribute ("plant manager", "fleet captain"), at most three words.
    if (!isTitle && !hasTitle && (words.length >= 3 || !isLoose || stopsTitle.has(token.lower))) return undefined
    if (isTitle) hasTitle = true
    words.push(token.lower)
    next = at + 1
  }
  return hasTitle ? { from, next, words } : undefined
}

const stopsTitle = new Set('i we he she it they was were is had has have did do said told asked wanted thought called took made gave got put came went and but so or not no to with on me my us that this which who when because'.split(' '))

function expand(words: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const word of words) {
    if (ranks.has(word)) continue
    stems.add(stemOf(word))
    for (const same of sameField.get(word) ?? []) stems.add(stemOf(same))
  }
  return stems
}

/** Whether a claimed role fits the known one: by field where both name one, else by rank. */
export function compare(claimed: readonly string[], known: readonly string[], isFieldSure = false): 'confirmed' | 'contradicted' | 'open' {
  const claimedFields = claimed.filter((word) => !ranks.has(word) && word.length > 1)
  const knownFields = known.filter((word) => !ranks.has(word) && word.length > 1)
  const knownStems = expand(known)
  const claimedStems = expand(claimed)
  for (const word of claimedFields) {
    const stem = stemOf(word)
    if (knownStems.has(stem) || knownFields.some((other) => shareRoot(word, other))) return 'confirmed'
  }
  for (const word of knownFields) if (claimedStems.has(stemOf(word))) return 'confirmed'
  if (claimedFields.length > 0) {
    // Only words that are known to name a field or a title can accuse; anything else may be a place or a company.
    const isTelling = isFieldSure || claimedFields.some((word) => fields.has(word) || titles.has(word))
    if (!isTelling) return 'open'
    if (knownFields.length === 0) return claimed.some((word) => known.includes(word)) ? 'confirmed' : 'open'
    return 'contradicted'
  }
  if (claimed.some((word) => known.includes(word))) return 'confirmed'
  return 'open'
}

function shareRoot(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length)
  if (length < 4) return first === second
  let same = 0
  while (same < length && first.charAt(same) === second.charAt(same)) same += 1
  return same >= 5 || (same >= 4 && same === length)
}
