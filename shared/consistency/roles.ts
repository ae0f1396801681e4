import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import { firstAfter, type Mention } from './mention.ts'
import type { Reading } from './reading.ts'
import { compare } from './role-comparison.ts'
import { addresses, events, fields, offices, ranks, titles } from './role-words.ts'

/** A role or team that the text gives to a person: the token span of claim and name together. */
interface RoleClaim {
  readonly from: number
  readonly next: number
  readonly words: readonly string[]
  /** "who heads Physics": a field by its place in the sentence, even where the word is not known as one. */
  readonly isTelling?: boolean
}

const openers = new Set(['our', 'the', 'a', 'an', 'my', 'their', 'his', 'her', 'then', 'your'])
const runVerbs = new Set('ran runs run led leads lead managed manages headed heads directed directs chaired chairs oversees oversaw supervised organised organized organises running leading heading managing directing chairing overseeing supervising'.split(' '))
const copulas = new Set(['was', 'is', "'s", "he's", "she's", "who's", 'as', 'being'])
const skippable = new Set(['who', 'he', 'she', ',', 'that', 'at', 'time'])
/** What may stand after a name: "Meenakshi madam". */
const hails = new Set(['madam', "ma'am", 'maam', 'sir', 'ji', 'san', 'bhai', 'sahib', 'saab', 'sensei', 'bey'])
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
  const isHailed = hails.has(tokenAt(tokens, mention.next).lower)
  let at = skipFillers(tokens, isHailed ? mention.next + 1 : mention.next)
  if (tokenAt(tokens, at).lower === '(') return bracketed(tokens, at + 1, mention.from, limit)
  const hasComma = tokenAt(tokens, at).lower === ','
  if (hasComma) at = skipFillers(tokens, at + 1)
  const word = tokenAt(tokens, at).lower
  const from = mention.from
  const placeAt = ['over', 'down', 'up', 'out', 'back'].includes(word) && ['in', 'at'].includes(tokenAt(tokens, at + 1).lower) ? at + 1 : at
  if (['from', 'in', 'at'].includes(tokenAt(tokens, placeAt).lower)) {
    at = placeAt
    const start = tokenAt(tokens, at + 1).lower === 'the' || tokenAt(tokens, at + 1).lower === 'our' ? at + 2 : at + 1
    return fieldPhrase(tokens, start, from, limit, false)
  }
  const isWho = word === 'who' || word === 'he' || word === 'she' || word === "who's" || word === "he's" || word === "she's"
  if (word === 'on' && ['the', 'our'].includes(tokenAt(tokens, at + 1).lower) && ['side', 'team', 'desk'].includes(tokenAt(tokens, at + 3).lower)) return fieldPhrase(tokens, at + 2, from, limit, false)
  const verbAt = runVerbAt(tokens, isWho && word.length <= 3 ? at + 1 : at)
  const verb = tokenAt(tokens, verbAt).lower
  if (isQualified(tokens, at)) return undefined
  const chargeEnd = isWho || !hasComma ? chargeAt(tokens, verbAt) : undefined
  if (chargeEnd !== undefined) {
    const start = ['the', 'our', 'all', 'my'].includes(tokenAt(tokens, chargeEnd).lower) ? chargeEnd + 1 : chargeEnd
    return fieldPhrase(tokens, start, from, limit, false)
  }
  if (runVerbs.has(verb) && (isWho || !hasComma || verb.endsWith('ing'))) {
    const objectAt = tokenAt(tokens, verbAt + 1).lower === 'up' ? verbAt + 2 : verbAt + 1
    const start = ['the', 'our', 'all', 'my'].includes(tokenAt(tokens, objectAt).lower) ? objectAt + 1 : objectAt
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
  const claim = titlePhrase(tokens, phraseAt, from, limit, hasOpener || hasComma)
  // "Ileana, Professor Dumitru": how one is addressed.
  return claim !== undefined && claim.next === limit && addresses.has(claim.words.join(' ')) ? undefined : claim
}

/** "who was heading up", "he was the guy who ran", "then leading": where the verb of running stands, or `index` where there is none. */
function runVerbAt(tokens: readonly ScanToken[], index: number): number {
  let at = index
  for (let step = 0; step < 6 && leadIns.has(tokenAt(tokens, at).lower); step += 1) at += 1
  return runVerbs.has(tokenAt(tokens, at).lower) || chargeAt(tokens, at) !== undefined ? at : index
}

const leadIns = new Set(['was', 'is', "'s", "he's", "she's", "who's", 'had', 'been', 'being', 'the', 'guy', 'man', 'woman', 'one', 'person', 'lady', 'who', 'then', 'he', 'she', 'that', 'already', 'still'])

/** "Declan Roe (Marketing)", "Declan Roe (our CFO)". */
function bracketed(tokens: readonly ScanToken[], index: number, from: number, limit: number): RoleClaim | undefined {
  const start = openers.has(tokenAt(tokens, index).lower) ? index + 1 : index
  const claim = titlePhrase(tokens, start, from, limit, true) ?? fieldPhrase(tokens, start, from, limit, false)
  return claim !== undefined && [')', ',', ';'].includes(tokenAt(tokens, claim.next).lower) ? claim : undefined
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
  if (['worked', 'works', 'sits', 'sat', 'working'].includes(word) && after === 'in') return index + 2
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
    if (['also', 'former', 'formerly', 'ex', 'once', 'interim', 'temporary', 'previously', 'acting', 'later', 'now', 'today', 'nowadays', 'since', 'before', 'used'].includes(word.lower) && at < index + 5) return true
    if (word.lower === 'by' && ['training', 'trade', 'background', 'profession'].includes(tokenAt(tokens, at + 1).lower)) return true
  }
  return false
}

/** "our CFO, Luis Ocampo", "the chief actuary, aleksander nowak", "CTO Lena Osei". */
function claimBefore(tokens: readonly ScanToken[], mention: Mention): RoleClaim | undefined {
  const led = ledBefore(tokens, mention)
  if (led !== undefined) return led
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
    const isOffice = words[0] === 'officer' && tokenAt(tokens, at - 1).lower === 'chief'
    if (!isKnown && !isOffice && !(token.isCapital && words.length > 0)) break
    words.unshift(token.lower)
    at -= 1
  }
  const isOpened = openers.has(tokenAt(tokens, at).lower)
  const hasTitle = words.some((word) => ranks.has(word) || titles.has(word))
  if (!hasTitle || words.length === 0 || (hasComma && !isOpened)) return undefined
  if (addresses.has(words.join(' '))) return undefined
  return { from: at + 1, next: mention.next, words }
}

/** "Marketing under Declan Roe", "the finance team, led by Declan Roe". */
function ledBefore(tokens: readonly ScanToken[], mention: Mention): RoleClaim | undefined {
  const word = tokenAt(tokens, mention.from - 1).lower
  const isBy = word === 'by' && ledBy.has(tokenAt(tokens, mention.from - 2).lower)
  if (word !== 'under' && !isBy) return undefined
  let at = mention.from - (isBy ? 3 : 2)
  while ([',', 'was', 'is', 'which', 'then', 'team', 'department', 'side'].includes(tokenAt(tokens, at).lower)) at -= 1
  const field = tokenAt(tokens, at).lower
  const before = tokenAt(tokens, at - 1)
  const isWhole = before.kind !== 'word' || openers.has(before.lower) || ['to', 'from', 'in', 'and', 'with', 'at', 'told', 'asked', 'all', 'of'].includes(before.lower)
  return fields.has(field) && field !== 'it' && isWhole ? { from: at, next: mention.next, words: [field] } : undefined
}

const ledBy = new Set(['led', 'run', 'headed', 'managed', 'directed', 'chaired'])

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
  // "ran the design review" is no role.
  if (events.has(tokenAt(tokens, next).lower)) return undefined
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
    const isTitle = ranks.has(token.lower) || titles.has(token.lower) || (words.length > 0 && persons.has(token.lower) && words.some((word) => fields.has(word)))
    const isLink = token.lower === 'of' || token.lower === 'for' || token.lower === 'and' || (hasTitle && (token.lower === 'at' || token.lower === 'in' || token.lower === 'on'))
    if (isLink) {
      const after = tokenAt(tokens, at + 1)
      if (!hasTitle || !(fields.has(after.lower) || offices.has(after.lower) || titles.has(after.lower) || (after.isCapital && token.lower !== 'and' && token.lower !== 'at'))) break
      continue
    }
    const isOffice = words.at(-1) === 'chief' && [at + 1, at + 2].some((later) => tokenAt(tokens, later).lower === 'officer')
    if (hasTitle && !isTitle && !isOffice && !fields.has(token.lower) && !(offices.has(token.lower) && isOf(tokens, at - 1)) && !token.isCapital) break
    // Before the title may stand any attribute ("plant manager", "fleet captain"), at most three words.
    if (!isTitle && !hasTitle && (words.length >= 3 || !isLoose || (stopsTitle.has(token.lower) && !(token.lower === 'it' && token.isCapital)))) return undefined
    if (isTitle) hasTitle = true
    if (!persons.has(token.lower) || isPeopleField(tokens, at)) words.push(token.lower)
    next = at + 1
  }
  return hasTitle && !isListed(tokens, next) ? { from, next, words } : undefined
}

const isOf = (tokens: readonly ScanToken[], index: number): boolean => ['of', 'for', '&', 'and', '-'].includes(tokenAt(tokens, index).lower)

/** "the head of People", "the chief people officer", "VP People": the department. */
function isPeopleField(tokens: readonly ScanToken[], index: number): boolean {
  const before = tokenAt(tokens, index - 1).lower
  return tokenAt(tokens, index).lower === 'people' && (ranks.has(before) || (before === 'of' && ranks.has(tokenAt(tokens, index - 2).lower)))
}

/** "our finance guy", "the press woman". */
const persons = new Set('guy man woman lady person chap bloke girl gal people'.split(' '))

/** "I told Declan, the CFO and the head of HR": more likely three people than one with two posts. */
function isListed(tokens: readonly ScanToken[], index: number): boolean {
  if (tokenAt(tokens, index).lower !== 'and' || !openers.has(tokenAt(tokens, index + 1).lower)) return false
  return [index + 2, index + 3].some((at) => ranks.has(tokenAt(tokens, at).lower) || titles.has(tokenAt(tokens, at).lower))
}

const stopsTitle = new Set('i we he she it they was were is had has have did do said told asked wanted thought called took made gave got put came went and but so or not no to with on me my us that this which who when because'.split(' '))
