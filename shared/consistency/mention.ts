import type { ContextPerson } from '../scoring/context.ts'
import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import { recent, type Recent } from '../text/recent.ts'
import type { Reading } from './reading.ts'
import { fields, ranks, titles } from './role-words.ts'

/** Where a person of the story is named: token indices, `next` exclusive. */
export interface Mention {
  readonly person: ContextPerson
  readonly from: number
  readonly next: number
  /** Named by more than an ambiguous or misheard single word. */
  readonly isSure: boolean
}

const particles = new Set('de del della der den van von la le di da dos das bin al el ter ten mac'.split(' '))
const honorifics = new Set('dr mr mrs ms miss prof professor sir dame lord lady father sister judge captain'.split(' '))
/** First names and surnames that are also everyday words: in lower case they name nobody by themselves. */
const everydayNames = new Set(
  'may june april august will grace joy hope faith mark bill rob sue pat frank jack dean art chase grant drew rich gene ray dawn rose lily ivy iris olive amber ruby pearl jade daisy summer autumn price stone young long short brown white black green gray grey wood woods hill lane field fields banks brook brooks rivers marsh moss reed rice bush cook baker mason miller carter porter fisher hunter gardener shepherd king prince bishop pope page cross church wall walls gates poole waters snow frost rain winter day knight bell ball park parks forest vale glass steel gold silver tan an he you so do to in on my or see kit tom ward case best love swift sharp small little good strong'.split(' '),
)

const beyondAscii = /[\u0080-\uffff]/u

/** Letters without marks: "Marković" and "markovic" are one name. */
function plain(word: string): string {
  if (!beyondAscii.test(word)) return word
  return word.normalize('NFD').replace(/[\u0300-\u036f]/gu, '').replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('ß', 'ss')
}

/** At most one letter differs (two in words of eight letters and more), as when a name was misheard. */
export function isNearName(said: string, name: string): boolean {
  if (said === name) return true
  if (name.length < 5 || said.length < 4) return false
  const most = name.length >= 8 ? 2 : 1
  if (Math.abs(said.length - name.length) > most || said.charAt(0) !== name.charAt(0)) return false
  return editDistance(said, name, most) <= most
}

function editDistance(first: string, second: string, most: number): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index)
  for (let at = 1; at <= first.length; at += 1) {
    const next = [at]
    let least = at
    for (let to = 1; to <= second.length; to += 1) {
      const cost = first.charAt(at - 1) === second.charAt(to - 1) ? 0 : 1
      const value = Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + cost)
      next.push(value)
      least = Math.min(least, value)
    }
    if (least > most) return most + 1
    row = next
  }
  return row[second.length] ?? most + 1
}

function nameWords(name: string): readonly string[] {
  return plain(name.toLowerCase()).split(/[\s.,-]+/u).filter((word) => word !== '' && !honorifics.has(word))
}

/** The names of a story, ready to be looked for. */
export interface NameIndex {
  readonly people: readonly ContextPerson[]
  readonly owners: ReadonlyMap<string, ContextPerson | undefined>
  readonly byInitial: ReadonlyMap<string, readonly string[]>
  readonly wordsOf: ReadonlyMap<ContextPerson, readonly string[]>
  /** Mentions found in parts of texts, their places counted from the part's beginning. */
  readonly found: Recent<readonly Mention[]>
}

const partsRemembered = 400

export function nameIndex(people: readonly ContextPerson[]): NameIndex {
  const owners = new Map<string, ContextPerson | undefined>()
  const wordsOf = new Map<ContextPerson, readonly string[]>()
  for (const person of people) {
    const words = nameWords(person.name)
    wordsOf.set(person, words)
    for (const word of words) {
      if (word.length < 2 || particles.has(word)) continue
      owners.set(word, owners.has(word) && owners.get(word) !== person ? undefined : person)
    }
  }
  const keys = [...owners.keys()]
  const byInitial = new Map<string, string[]>()
  for (const key of keys) byInitial.set(key.charAt(0), [...(byInitial.get(key.charAt(0)) ?? []), key])
  return { people, owners, byInitial, wordsOf, found: recent(partsRemembered) }
}

/** Every place where one of the story's people is named, in order. A name shared by two people names nobody unless it is told in full. */
export function findMentions(reading: Reading, names: NameIndex): readonly Mention[] {
  const mentions: Mention[] = []
  // A name begins and ends in one part, and what stands in another does not matter to it.
  for (const { part, from, to } of reading.parts) {
    let own = names.found.get(part.text)
    if (own === undefined) {
      own = mentionsIn(reading.tokens, from, to, names)
      names.found.set(part.text, own)
    }
    for (const { person, from: start, next, isSure } of own) mentions.push({ person, from: start + from, next: next + from, isSure })
  }
  return mentions
}

function mentionsIn(tokens: readonly ScanToken[], from: number, to: number, { people, owners, byInitial, wordsOf }: NameIndex): readonly Mention[] {
  const mentions: Mention[] = []
  let index = from
  while (index < to) {
    const found = mentionAt(tokens, index, owners, byInitial, wordsOf, people)
    if (found) {
      mentions.push({ ...found, from: found.from - from, next: found.next - from })
      index = found.next
    } else index += 1
  }
  return mentions
}

function mentionAt(
  tokens: readonly ScanToken[], index: number, owners: ReadonlyMap<string, ContextPerson | undefined>, byInitial: ReadonlyMap<string, readonly string[]>,
  wordsOf: ReadonlyMap<ContextPerson, readonly string[]>, people: readonly ContextPerson[],
): Mention | undefined {
  const token = tokenAt(tokens, index)
  if (token.kind !== 'word' || token.lower.length < 2) return undefined
  const word = plain(token.lower)
  const candidates = byInitial.get(word.charAt(0))
  if (!candidates) return undefined
  // Longest match first: all words of a name, in order, hyphens and full stops between them allowed.
  for (const person of people) {
    const words = wordsOf.get(person) ?? []
    if (words.length < 2 || words[0]?.charAt(0) !== word.charAt(0)) continue
    const next = matchAll(tokens, index, words)
    if (next !== undefined) return { person, from: index, next, isSure: true }
  }
  const isCapital = token.isCapital
  for (const key of candidates) {
    const owner = owners.get(key)
    if (!owner) continue
    const isExact = key === word
    if (!isExact && !(isNearName(word, key) && key.length >= 5 && (isCapital || isMisheard(word, key)))) continue
    if (everydayNames.has(key) && !isCapital && !isFollowedByRole(tokens, index + 1)) continue
    if (everydayNames.has(key) && isCapital && isSentenceStart(tokens, index) && key.length < 5 && !isFollowedByRole(tokens, index + 1)) continue
    if (isSomebodyElse(tokens, index, wordsOf.get(owner) ?? [])) continue
    let next = index + 1
    // "Soo-jin", "hyun-woo": the hyphenated rest belongs to the name.
    while (tokenAt(tokens, next).lower === '-' && tokenAt(tokens, next).isGlued && tokenAt(tokens, next + 1).isGlued) next += 2
    return { person: owner, from: index, next, isSure: isExact }
  }
  return undefined
}

/** "Leila Haddad" is not Samir Haddad: a capital beside the name that belongs to no name of his, nor to a title. */
function isSomebodyElse(tokens: readonly ScanToken[], index: number, words: readonly string[]): boolean {
  if (!tokenAt(tokens, index).isCapital) return false
  const isForeign = (at: number): boolean => {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || !token.isCapital || token.end - token.start < 2) return false
    const word = plain(token.lower)
    if (honorifics.has(word) || ranks.has(word) || titles.has(word) || fields.has(word)) return false
    return !words.some((name) => isNearName(word, name))
  }
  // A capital that opens a sentence may be any word: only one inside a sentence is a name for sure.
  if (isForeign(index - 1) && !isSentenceStart(tokens, index - 1)) return true
  if (isForeign(index - 1) && isSentenceStart(tokens, index - 1) && !everydayOpeners.has(tokenAt(tokens, index - 1).lower)) return true
  return isForeign(index + 1)
}

const everydayOpeners = new Set('and but so then when if as because after before even with without against over to from for at in on by our my the then later only both what who where while once i he she it they we you that this told asked'.split(' '))

function isSentenceStart(tokens: readonly ScanToken[], index: number): boolean {
  return index === 0 || ['.', '!', '?'].includes(tokenAt(tokens, index - 1).lower)
}

function isFollowedByRole(tokens: readonly ScanToken[], index: number): boolean {
  const word = tokenAt(tokens, index).lower
  return word === ',' || word === 'the' || word === 'who' || word === "who's" || word === 'said' || word === 'from' || word === 'in'
}

/** A lower-case word one letter off is a misheard name only where it is no everyday word: a double letter or a vowel differs. */
function isMisheard(said: string, name: string): boolean {
  return name.length >= 6 && editDistance(said, name, 1) <= 1
}

function matchAll(tokens: readonly ScanToken[], index: number, words: readonly string[]): number | undefined {
  let at = index
  for (const word of words) {
    if (at > index && (tokenAt(tokens, at).lower === '-' || tokenAt(tokens, at).lower === '.') && tokenAt(tokens, at).isGlued) at += 1
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word') return undefined
    const said = plain(token.lower)
    if (said !== word && !isNearName(said, word)) return undefined
    at += 1
  }
  return at
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
