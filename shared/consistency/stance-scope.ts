import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import type { Mention } from './mention.ts'
import type { Reading } from './reading.ts'
import { ranks, titles } from './role-words.ts'

// Whose stance a phrase tells: the words that make a subject of somebody else.
const ownSubjects = new Set(["i", "i'd", "i've", "i'm", "we", "we'd", "we've", 'they', "they'd", 'you', 'it', "it'd", 'nobody', 'everyone', 'people', 'somebody', 'which', 'them', 'some', 'many', 'most', 'others'])
const objects = new Set(['them', 'it', 'you'])
const theirSubjects = new Set(['he', 'she', 'who', "he'd", "she'd", "he's", "she's", 'both', "who'd"])
const negations = new Set(['nothing', 'not', 'never', "didn't", "wouldn't", 'neither', 'nor', "hadn't", "wasn't", "couldn't", 'hardly', 'nobody', 'without'])

const hindsight = new Set(['later', 'afterwards', 'eventually', 'nowadays', 'today', 'hindsight', 'now'])

/** "has told me since that it was right", "thanked me a year later": how one came to see it is not how one stood. */
export function isHindsight(tokens: readonly ScanToken[], index: number, next: number): boolean {
  for (let at = index - 1; at >= index - 3; at -= 1) {
    if (tokenAt(tokens, at).kind !== 'word') break
    if (hindsight.has(tokenAt(tokens, at).lower) || (tokenAt(tokens, at).lower === 'since' && at === index - 1)) return true
  }
  for (let at = index; at < next + 4; at += 1) {
    if (tokenAt(tokens, at).kind !== 'word') break
    const word = tokenAt(tokens, at).lower
    const after = tokenAt(tokens, at + 1)
    if (hindsight.has(word)) return true
    // "asked for it since spring" tells from when.
    if (word === 'since') return after.kind !== 'word' || after.lower === 'that' || after.lower === 'then'
  }
  return false
}

const determiners = new Set(['the', 'our', 'my', 'his', 'her', 'their', 'a', 'an', 'another', 'two', 'three', 'some'])
const joins = new Set(['and', 'but', 'while', 'whereas', 'when', 'because', 'so', 'although', 'though', 'then', ';', 'if', 'as', 'until'])

/** "..., and the mayor cut the ribbon": a new subject that has a title, after a word that joins clauses. */
function opensSubject(tokens: readonly ScanToken[], index: number): boolean {
  if (!determiners.has(tokenAt(tokens, index).lower) || !joins.has(tokenAt(tokens, index - 1).lower)) return false
  for (let at = index + 1; at < index + 4; at += 1) {
    const word = tokenAt(tokens, at).lower
    if (titles.has(word) || ranks.has(word)) {
      const after = tokenAt(tokens, at + 1)
      return after.kind === 'word' && !['of', 'for', 'in', 'and', 'who'].includes(after.lower)
    }
    if (tokenAt(tokens, at).kind !== 'word') return false
  }
  return false
}

const persons = new Set(['one', 'man', 'woman', 'person', 'guy', 'only', 'first', 'voice', 'colleague', 'friend'])
const quantifiers = new Set(['every', 'each', 'any', 'all', 'no', 'those', 'anyone', 'anybody', 'everyone', 'everybody', 'nobody', 'somebody', 'someone', 'people', 'some', 'many', 'most', 'few', 'another', 'other'])
const relations = new Set(['to', 'with', 'at', 'against', 'about', 'by', 'told', 'asked', 'and', 'or', 'than', 'called', 'calmed', 'took', 'sent', 'rang'])

/** "said so to every doctor who complained": a "who" that speaks of others. */
function isWhoElse(tokens: readonly ScanToken[], who: number, from: number): boolean {
  const noun = tokenAt(tokens, who - 1)
  if (who - 1 < from || noun.kind !== 'word' || persons.has(noun.lower)) return false
  for (let at = who - 1; at >= Math.max(from, who - 4); at -= 1) {
    const word = tokenAt(tokens, at).lower
    if (quantifiers.has(word)) return true
    if (relations.has(word)) return at < who - 1
    if (tokenAt(tokens, at).kind !== 'word' || ['was', 'is', 'of', 'for', 'in'].includes(word)) return false
  }
  return false
}

const reported = new Set(['that', 'said', 'argued', 'me', 'us', 'because', 'since', 'whether', 'if', 'while', 'though', 'although', 'thought', 'felt'])
const finite = new Set(['was', 'were', 'is', 'are', 'had', 'has', 'would', 'could', 'will', 'might', 'be', 'been', 'have', "wasn't", "weren't", "isn't", 'stood', 'came', 'spoke'])
const agents = new Set(['he', 'she', 'who', 'which', 'that'])

const claiming = new Set(['said', 'argued', 'me', 'us', 'thought', 'felt', 'insisted', 'claimed', 'wrote', 'replied'])
const bySelf = new Set(['i', 'we', 'it', 'this', 'to', 'not', 'never', 'just', 'had', 'have'])

/** "told me that the law was on our side": a thing that is the subject of the words at `index`. */
function isThingSubject(tokens: readonly ScanToken[], index: number, from: number): boolean {
  // "that the board would be against it", "that the board hated it".
  let verb = index
  while (verb > index - 3 && finite.has(tokenAt(tokens, verb - 1).lower)) verb -= 1
  if (verb <= from || agents.has(tokenAt(tokens, verb - 1).lower)) return false
  // "said that Easter paid for the winter": one word that is a subject by itself.
  if (verb - 3 >= from && tokenAt(tokens, verb - 1).kind === 'word' && tokenAt(tokens, verb - 2).lower === 'that' && claiming.has(tokenAt(tokens, verb - 3).lower) && !bySelf.has(tokenAt(tokens, verb - 1).lower) && !tokenAt(tokens, verb - 1).lower.endsWith('ly')) return true
  for (let at = verb - 2; at >= Math.max(from, verb - 4); at -= 1) {
    if (tokenAt(tokens, at).kind !== 'word') return false
    if (['the', 'our', 'my', 'their'].includes(tokenAt(tokens, at).lower)) return reported.has(tokenAt(tokens, at - 1).lower) && at - 1 >= from
  }
  return false
}

/** Whether the subject before the cue is the person (or "he", "she", "who"), not "I", "we" or "it". */
export function isTheirs(reading: Reading, index: number, mention: Mention): boolean {
  if (isThingSubject(reading.tokens, index, mention.next)) return false
  for (let at = index - 1; at >= mention.next; at -= 1) {
    const word = tokenAt(reading.tokens, at).lower
    if (word === 'who' && isWhoElse(reading.tokens, at, mention.next)) return false
    if (theirSubjects.has(word)) return true
    // "led them and said": what he or she did something to.
    if (objects.has(word) && ['and', 'but', ','].includes(tokenAt(reading.tokens, at + 1).lower) && tokenAt(reading.tokens, at - 1).kind === 'word' && !joins.has(tokenAt(reading.tokens, at - 1).lower)) continue
    // "the IT director".
    if (word === 'it' && ['the', 'our', 'my', 'of', 'an'].includes(tokenAt(reading.tokens, at - 1).lower)) continue
    if (ownSubjects.has(word) || opensSubject(reading.tokens, at)) return false
  }
  return true
}

/** Where a "not" or "never" stands up to three words before; undefined where none does. */
export function negationBefore(tokens: readonly ScanToken[], index: number, from: number): number | undefined {
  for (let at = index - 1; at >= Math.max(from, index - 3); at -= 1) {
    const word = tokenAt(tokens, at).lower
    if (negations.has(word)) return at
    if (tokenAt(tokens, at).kind !== 'word' || word === 'and' || word === 'but') return undefined
  }
  return undefined
}

/** Whether a "not" or "never" stands up to three words before. */
export function isNegated(tokens: readonly ScanToken[], index: number, from: number): boolean {
  return negationBefore(tokens, index, from) !== undefined
}

const wishVerbs = new Set(['wanted', 'wants', 'needed', 'needs', 'asked', 'demanded', 'expected', 'preferred', 'liked', 'had', 'get', 'got', 'have', 'see'])
const wholes = new Set(['the', 'a', 'an', 'it', 'them', 'his', 'her', 'our', 'my', 'every', 'all', 'each', 'this', 'that', 'those', 'these', 'everything'])
const subjects = new Set(['i', 'we', 'he', 'she', 'they', 'who', 'then', 'but'])

/** "wanted the welds ground smooth and signed off", "wanted it approved": what was to be done to a thing is not what he or she did. */
export function isWishedDone(tokens: readonly ScanToken[], index: number): boolean {
  if (!tokenAt(tokens, index).lower.endsWith('ed')) return false
  // "asked for exactly this and signed it": with an object of its own it is a deed.
  const after = [index + 1, index + 2].map((at) => tokenAt(tokens, at).lower)
  if (after.some((word, at) => wholes.has(word) || (at === 0 && ['me', 'us', 'for', 'to', 'with'].includes(word)))) return false
  let hasObject = false
  for (let at = index - 1; at >= Math.max(0, index - 9); at -= 1) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || subjects.has(token.lower)) return false
    if (hasObject && wishVerbs.has(token.lower)) return true
    if (wholes.has(token.lower)) hasObject = true
  }
  return false
}

/** "objected at first, then came round": told as how it began, and not as how he or she stood. */
export function isGivenUp({ tokens, sentences }: Reading, next: number): boolean {
  let isOwn = true
  for (let at = next; at < next + 12 && sentences[at] === sentences[next - 1]; at += 1) {
    const word = tokenAt(tokens, at).lower
    const after = tokenAt(tokens, at + 1).lower
    if (word === ';' || theirSubjects.has(word) || ownSubjects.has(word)) isOwn = isOwn && word === 'it'
    if (isOwn && word === 'at' && after === 'first') return true
    if (isOwn && (word === 'initially' || (word === 'to' && (after === 'begin' || after === 'start') && tokenAt(tokens, at + 2).lower === 'with'))) return true
    if (word === 'came' && (after === 'round' || after === 'around') && !['never', 'not'].includes(tokenAt(tokens, at - 1).lower)) return true
  }
  return false
}

const unreal = new Set(['if', 'wish', 'wished', 'unless', 'whether', 'hoped', 'expected', 'suppose', 'imagine'])

/** "If Stan had supported it", "I wish that Stan had backed me": what is told of him here did not happen. */
export function isUnreal({ tokens, sentences }: Reading, mention: Mention): boolean {
  // "I went ahead before Stan had approved anything."
  if (['before', 'until', 'till'].includes(tokenAt(tokens, mention.from - 1).lower) && tokenAt(tokens, mention.next).lower === 'had') return true
  for (let at = mention.from - 1; at >= mention.from - 5 && sentences[at] === sentences[mention.from]; at -= 1) {
    const { kind, lower } = tokenAt(tokens, at)
    if (kind !== 'word') return false
    if (unreal.has(lower)) return true
    if (lower === 'had' && (at === 0 || sentences[at - 1] !== sentences[at] || tokenAt(tokens, at - 1).kind !== 'word')) return true
  }
  return false
}

/** "would have backed me if I had waited": no help. */
export function isConditional({ tokens, sentences }: Reading, index: number, next: number): boolean {
  if (tokenAt(tokens, index - 1).lower !== 'have' || !['would', 'could', 'might', 'should', "he'd", "she'd"].includes(tokenAt(tokens, index - 2).lower)) return false
  for (let at = next - 1; at < next + 6 && sentences[at] === sentences[next - 1]; at += 1) if (['if', 'had', 'unless', 'but'].includes(tokenAt(tokens, at).lower)) return true
  return false
}

const leaving = new Set(['walked', 'stormed', 'resigned', 'quit', 'left'])

/** "would have walked out over it": over what went against the decision, or over the decision; nothing tells which. */
export function isThreat(tokens: readonly ScanToken[], index: number): boolean {
  if (!leaving.has(tokenAt(tokens, index).lower)) return false
  const at = ['have', "'ve"].includes(tokenAt(tokens, index - 1).lower) ? index - 2 : index - 1
  return ['would', "would've", "he'd", "she'd", 'could', "could've"].includes(tokenAt(tokens, at).lower)
}
