import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import { firstAfter, type Mention } from './mention.ts'
import type { Reading } from './reading.ts'

// Stances told by pointing at another's: "sided with her", "wanted that too", "so was Curtis", "wanted it as much as I did".

/** Whose stance a phrase points at, whether it is shared or turned round, and where the phrase ends (exclusive). */
export interface Reference {
  readonly to: Mention | 'me' | undefined
  readonly isTurned: boolean
  readonly next: number
}

const her = new Set(['her', 'him', 'them'])
const sharing = new Set(['sided with', 'agreed with', 'stood with', 'stood by', 'stood behind', 'voted with', 'went with', 'siding with', 'agreeing with', 'lined up with', 'fell in with', 'was with', 'came down with'])
const opposing = new Set(['disagreed with', 'argued with', 'argued against', 'sided against', 'stood against', 'voted against', 'stood up to', 'fought with', 'spoke against', 'clashed with', 'disagreeing with'])
const backing = new Set(['backed', 'supported', 'seconded', 'echoed', 'defended', 'joined'])
const fighting = new Set(['opposed', 'fought', 'resisted', 'contradicted', 'overruled'])
const openers = new Set([...sharing, ...opposing, ...backing, ...fighting].map((phrase) => phrase.split(' ')[0] ?? ''))
const doing = new Set(['did', 'was', 'had', 'felt', 'thought', 'said', 'wanted', 'saw', 'believed', 'argued', 'asked'])
const auxiliaries = new Set(['did', 'was', 'had', 'is', 'were', 'would'])
const wishes = new Set(['wanted', 'wants', 'needed', 'believed', 'felt', 'thought', 'hoped', 'wished'])

/** Reads a reference that begins at token `index`, told of the owner of `mention`. */
export function referenceAt(reading: Reading, index: number, end: number, mention: Mention, mentions: readonly Mention[]): Reference | undefined {
  const { tokens } = reading
  const word = tokenAt(tokens, index).lower
  if (wishes.has(word)) {
    const next = likeMe(tokens, index, end)
    if (next !== undefined) return { to: 'me', isTurned: false, next }
  }
  if (doing.has(word)) {
    const next = likewise(tokens, index, end, word)
    const to = next === undefined ? undefined : antecedent(reading, mention, mentions, true)
    if (to !== undefined && next !== undefined) return { to, isTurned: false, next }
  }
  const sameView = sameViewEnd(tokens, index)
  if (sameView !== undefined && sameView <= end) {
    // With nobody before whose view it could be, it is the speaker's.
    const isMine = ['as', 'before'].includes(tokenAt(tokens, sameView).lower) && ['i', 'me', 'we', 'us', 'mine'].includes(tokenAt(tokens, sameView + 1).lower)
    return { to: isMine ? 'me' : (antecedent(reading, mention, mentions, true) ?? 'me'), isTurned: false, next: sameView }
  }
  if (siding.has(word)) {
    const next = onTheirSide(tokens, index)
    if (next !== undefined && next <= end) return { to: antecedent(reading, mention, mentions, false), isTurned: false, next }
  }
  if (word === 'took') {
    const side = tokenAt(tokens, index + 1).lower
    if (['her', 'his', 'their'].includes(side) && ['side', 'part'].includes(tokenAt(tokens, index + 2).lower)) return { to: antecedent(reading, mention, mentions, false), isTurned: false, next: index + 3 }
    return undefined
  }
  if (!openers.has(word)) return undefined
  const pair = `${word} ${tokenAt(tokens, index + 1).lower}`
  const triple = `${pair} ${tokenAt(tokens, index + 2).lower}`
  const length = sharing.has(triple) || opposing.has(triple) ? 3 : sharing.has(pair) || opposing.has(pair) ? 2 : backing.has(word) || fighting.has(word) ? 1 : 0
  if (length === 0) return undefined
  const isTurned = fighting.has(word) || opposing.has(pair) || opposing.has(triple)
  const at = index + length
  const named = mentions[firstAfter(mentions, at)]
  if (named !== undefined && named.from === at && named.person !== mention.person) return { to: named, isTurned, next: named.next }
  // "backed her up", not "backed her plan".
  const after = tokenAt(tokens, at + 1)
  const isWhole = after.kind !== 'word' || openAfter.has(after.lower)
  return her.has(tokenAt(tokens, at).lower) && isWhole ? { to: antecedent(reading, mention, mentions, false), isTurned, next: at + 1 } : undefined
}

const openAfter = new Set('and but until on at in about when because so all up from for that over to the too then as every straight completely entirely fully he she i we'.split(' '))

const reaching = new Set(['came', 'come', 'got', 'reached', 'arrived', 'drew', 'drawn', 'took', 'taken', 'held', 'formed', 'shared'])
const views = new Set(['view', 'conclusion', 'opinion', 'answer', 'decision', 'verdict', 'judgement', 'judgment', 'result', 'position', 'line', 'place'])

/** "came to the same view", "had reached the same conclusion": where it ends. */
function sameViewEnd(tokens: readonly ScanToken[], index: number): number | undefined {
  if (!reaching.has(tokenAt(tokens, index).lower)) return undefined
  let at = index + 1
  while (at < index + 4 && ['to', 'at', 'very', 'just', 'independently', 'exactly', 'much', 'quickly'].includes(tokenAt(tokens, at).lower)) at += 1
  const isSame = tokenAt(tokens, at).lower === 'the' && ['same', 'very'].includes(tokenAt(tokens, at + 1).lower)
  const noun = tokenAt(tokens, at + 1).lower === 'very' ? at + 3 : at + 2
  return isSame && views.has(tokenAt(tokens, noun).lower) ? noun + 1 : undefined
}

const siding = new Set(['was', 'were', 'stood', 'came', 'stayed', 'been'])

/** "was on his side", "came down firmly on her side": where it ends; not "on her side of the office". */
function onTheirSide(tokens: readonly ScanToken[], index: number): number | undefined {
  let at = index + 1
  while (at < index + 3 && ['down', 'firmly', 'always', 'completely', 'very', 'much', 'entirely'].includes(tokenAt(tokens, at).lower)) at += 1
  const isSide = tokenAt(tokens, at).lower === 'on' && ['his', 'her', 'their'].includes(tokenAt(tokens, at + 1).lower) && tokenAt(tokens, at + 2).lower === 'side'
  return isSide && tokenAt(tokens, at + 3).lower !== 'of' ? at + 3 : undefined
}

/** "wanted it gone as much as I did", "thought like me": where it ends. */
function likeMe(tokens: readonly ScanToken[], index: number, end: number): number | undefined {
  for (let at = index + 1; at < Math.min(end, index + 9); at += 1) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || ['but', 'because', 'not', 'i'].includes(token.lower)) return undefined
    const isMe = (step: number): boolean => ['i', 'me', 'we', 'us'].includes(tokenAt(tokens, step).lower)
    if (token.lower === 'as' && tokenAt(tokens, at + 2).lower === 'as' && isMe(at + 3)) return at + 4
    if (token.lower === 'like' && isMe(at + 1) && tokenAt(tokens, at + 2).kind !== 'word') return at + 2
    if (token.lower === 'what' && isMe(at + 1) && ['wanted', 'did', 'thought'].includes(tokenAt(tokens, at + 2).lower)) return at + 3
  }
  return undefined
}

/** "did too", "wanted that too", "felt the same", "did likewise": where it ends. */
function likewise(tokens: readonly ScanToken[], index: number, end: number, word: string): number | undefined {
  let at = index + 1
  if (['it', 'that', 'this', 'so'].includes(tokenAt(tokens, at).lower)) at += 1
  const said = tokenAt(tokens, at).lower
  if (at >= end) return undefined
  if (said === 'too' || said === 'likewise') return at + 1
  if (said === 'as' && tokenAt(tokens, at + 1).lower === 'well') return at + 2
  return word !== 'had' && said === 'the' && tokenAt(tokens, at + 1).lower === 'same' && (tokenAt(tokens, at + 2).kind !== 'word' || ['way', 'and', 'thing', 'about'].includes(tokenAt(tokens, at + 2).lower)) ? at + 2 : undefined
}

/** "Zainab was against it and so was Curtis", "as did Curtis", "nor did Curtis": what stands before the name. */
export function referenceBefore(reading: Reading, mention: Mention, mentions: readonly Mention[]): { readonly to: Mention; readonly from: number } | undefined {
  const { tokens } = reading
  if (!auxiliaries.has(tokenAt(tokens, mention.from - 1).lower)) return undefined
  const at = mention.from - 2
  if (!['so', 'as', 'nor', 'neither'].includes(tokenAt(tokens, at).lower)) return undefined
  const to = antecedent(reading, mention, mentions, true)
  return to === undefined ? undefined : { to, from: at }
}

const reach = 45

/** The last other person named before, in this sentence or the one before it; where `isSubject`, one whom no "I" or "we" has followed. */
function antecedent(reading: Reading, mention: Mention, mentions: readonly Mention[], isSubject: boolean): Mention | undefined {
  for (let index = firstAfter(mentions, mention.from) - 1; index >= 0; index -= 1) {
    const other = mentions[index]
    if (other === undefined || mention.from - other.next > reach) return undefined
    if (other.person === mention.person) continue
    if ((reading.sentences[mention.from] ?? 0) - (reading.sentences[other.from] ?? 0) > 1) return undefined
    for (let at = other.next; isSubject && at < mention.from; at += 1) if (['i', 'we', "i'd", "we'd"].includes(tokenAt(reading.tokens, at).lower)) return undefined
    return other
  }
  return undefined
}

/** "everyone but Zainab was for it": what is told next is told of all the others. */
export function isExcepted(tokens: readonly ScanToken[], mention: Mention): boolean {
  const word = tokenAt(tokens, mention.from - 1).lower
  const before = tokenAt(tokens, mention.from - 2).lower
  const at = word === 'from' && before === 'apart' ? mention.from - 3 : word === 'for' && before === 'except' ? mention.from - 3 : ['but', 'except', 'bar', 'besides'].includes(word) ? mention.from - 2 : -1
  return at >= 0 && ['everyone', 'everybody', 'all', 'anyone', 'anybody'].includes(tokenAt(tokens, at).lower)
}
