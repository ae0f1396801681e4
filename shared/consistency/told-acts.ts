import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import { actWayAt, type ActWay } from './act-way.ts'
import { requestVerbs, type OwnActs } from './own-acts.ts'
import { stemOf } from './stem.ts'

// What somebody told, wanted or asked the speaker to do: behind the speaker where it goes the way that the speaker went, against where it goes the other.

type Told = { readonly stance: 'supported' | 'resisted' | 'open'; readonly next: number }

const askingVerbs: ReadonlySet<string> = new Set([...requestVerbs, 'warned', 'implored', 'ask', 'tell'])
const sayings = new Set(['said', 'say', 'tell', 'argue', 'insist', 'says', 'saying', 'told', 'tells', 'telling', 'shouted', 'wrote', 'like', 'thought', 'felt', 'argued', 'insisted', 'insisting', 'replied'])
const duties = new Set(['should', 'must', 'had', 'ought', 'needed', 'have', 'has'])
const nots = new Set(['not', 'never', "don't", "shouldn't", "mustn't"])
const nones = new Set(['nobody', 'none', 'nothing', 'no', 'neither', 'zero'])
const others = new Set(['he', 'she', 'they', 'who', 'him', 'her', 'you', "he'd", "she'd", "they'd", 'if', 'when', 'because', 'but', 'how', 'why', 'what'])
const lesser = new Set(['only', 'less', 'later', 'fewer', 'next', 'after', 'until', 'till', 'half', 'instead', 'first'])

/** Reads what was told, wanted or asked at `index`; "open" where it says nothing by itself, undefined where no such act is told or the speaker's own is not known. */
export function toldActAt(tokens: readonly ScanToken[], index: number, end: number, acts: OwnActs): Told | undefined {
  const refused = refusedAt(tokens, index, end)
  if (refused !== undefined) return refused
  if (acts.ways.size === 0) return undefined
  const at = tokenAt(tokens, index).lower === 'first' ? saidFirst(tokens, index) : index
  const word = tokenAt(tokens, at).lower
  const found = (askingVerbs.has(word) ? askedAt(tokens, at, end) : undefined) ?? (sayings.has(word) ? saidAt(tokens, at, end) : undefined)
  if (found === undefined) return undefined
  const { verb, isOwnWish } = found
  const act = actWayAt(tokens, verb) ?? (isOwnWish ? goingOn(tokens, verb) : undefined) ?? (found.isThing ? fateAt(tokens, verb) : undefined)
  if (act === undefined || act.next > end || !isOfIt(tokens, act, found.isThing)) return undefined
  const isNot = found.isNot !== isOfNone(tokens, act.next, end)
  const isOwn = acts.stems.has(stemOf(tokenAt(tokens, verb).lower))
  // "to launch the other one first": another plan than either.
  if (isLess(tokens, act.next, end) && !['keep', 'leave'].includes(tokenAt(tokens, verb).lower)) return isOwn || acts.ways.has(act.way) ? undefined : { stance: 'open', next: act.next }
  if (!isNot && isOwn) return { stance: 'supported', next: act.next }
  const stance = compare(act, isNot, acts, tokens)
  return stance === undefined ? undefined : { stance, next: act.next }
}

const refusalReach = 24
const wishing = new Set(['wants', 'asks', 'tells', 'says', 'wished', 'needed'])

/** "asked me to switch them off. I refused", "told me to withdraw it, and I said no": whatever it was, the speaker went the other way. */
function refusedAt(tokens: readonly ScanToken[], index: number, end: number): Told | undefined {
  if (!askingVerbs.has(tokenAt(tokens, index).lower)) return undefined
  const found = askedAt(tokens, index, end)
  if (found === undefined || found.isOwnWish) return undefined
  let hasEnded = false
  for (let at = found.verb + 1; at < found.verb + refusalReach; at += 1) {
    const token = tokenAt(tokens, at)
    // Nobody else comes between.
    if (token.kind === 'end' || others.has(token.lower) || askingVerbs.has(token.lower) || wishing.has(token.lower) || (token.lower === '.' && tokenAt(tokens, at + 1).lower !== 'i')) return undefined
    hasEnded ||= token.lower === '.' || token.lower === ',' || token.lower === ';'
    if (token.lower !== 'i' || !hasEnded) continue
    const verb = tokenAt(tokens, at + 1).lower
    const after = tokenAt(tokens, at + 2)
    const isClosed = (step: number): boolean => tokenAt(tokens, step).kind !== 'word' || ['and', 'because', 'so'].includes(tokenAt(tokens, step).lower)
    const isRefusal =
      (['refused', 'declined', "wouldn't", "didn't"].includes(verb) && isClosed(at + 2)) || (verb === 'said' && after.lower === 'no' && isClosed(at + 3)) || (['would', 'did'].includes(verb) && after.lower === 'not' && isClosed(at + 3)) ||
      (["wouldn't", "didn't"].includes(verb) && after.lower === tokenAt(tokens, found.verb).lower)
    return isRefusal ? { stance: found.isNot ? 'open' : 'resisted', next: found.verb + 1 } : undefined
  }
  return undefined
}

/** "was the first in the room to say": where the verb stands. */
function saidFirst(tokens: readonly ScanToken[], index: number): number {
  for (let at = index + 1; at < index + 6; at += 1) if (tokenAt(tokens, at).lower === 'to') return ['say', 'tell', 'ask', 'argue', 'insist'].includes(tokenAt(tokens, at + 1).lower) ? at + 1 : index
  return index
}

interface Found {
  readonly verb: number
  readonly isNot: boolean
  /** "wanted to ship": what he or she would do, not what the speaker is told. */
  readonly isOwnWish: boolean
  /** "it had to come back": what was to become of the thing. */
  readonly isThing: boolean
}

/** How an order is given: "told me loudly to", "told me flat out not to", "asked me twice, in writing, to". */
const manners = new Set('flat out straight plainly again twice once three times loudly point blank right away outright in writing by email over the phone on mail both all everyone to my our face and please also personally already then even just always kept'.split(' '))

/** Where the words end that tell how an order was given, from `index`. */
export function mannerEnd(tokens: readonly ScanToken[], index: number): number {
  let at = index
  while (at < index + 6 && isManner(tokenAt(tokens, at).lower)) at += 1
  return at
}

const isManner = (word: string): boolean => manners.has(word) || (word.endsWith('ly') && word.length > 4) || word === ','

function askedAt(tokens: readonly ScanToken[], index: number, end: number): Found | undefined {
  let at = index + 1
  if (tokenAt(tokens, at).lower === 'with') at += 1
  const isMe = ['me', 'us'].includes(tokenAt(tokens, at).lower)
  if (isMe) at += 1
  else if (tokenAt(tokens, index).lower !== 'wanted') return undefined
  for (let step = 0; step < 7 && at < end; step += 1, at += 1) {
    const word = tokenAt(tokens, at).lower
    const after = tokenAt(tokens, at + 1).lower
    if (nots.has(word) && after === 'to') return { verb: at + 2, isNot: true, isOwnWish: !isMe, isThing: false }
    if (word === 'to' && !['my', 'our'].includes(after)) return nots.has(after) ? { verb: at + 2, isNot: true, isOwnWish: !isMe, isThing: false } : { verb: at + 1, isNot: false, isOwnWish: !isMe, isThing: false }
    if (!isMe || !isManner(word)) return undefined
  }
  return undefined
}

/** "said don't send them", "told me ship it", "said that I should stop", "... and should cash it", "said it all had to come back". */
function saidAt(tokens: readonly ScanToken[], index: number, end: number): Found | undefined {
  let at = index + 1
  if (['me', 'us'].includes(tokenAt(tokens, at).lower)) at += 1
  while (['"', '“', ',', ':', 'please', 'just'].includes(tokenAt(tokens, at).lower)) at += 1
  if (tokenAt(tokens, at).lower === "don't" || (tokenAt(tokens, at).lower === 'do' && tokenAt(tokens, at + 1).lower === 'not')) return { verb: at + (tokenAt(tokens, at).lower === 'do' ? 2 : 1), isNot: true, isOwnWish: false, isThing: false }
  if (tokenAt(tokens, at).lower === 'never') return { verb: at + 1, isNot: true, isOwnWish: false, isThing: false }
  const ordered = actWayAt(tokens, at)
  if (ordered?.isPlain === true && ordered.way !== 'hold' && isObject(tokens, at + 1)) return { verb: at, isNot: false, isOwnWish: false, isThing: false }
  for (let step = 0; step < 14 && at < end; step += 1, at += 1) {
    const token = tokenAt(tokens, at)
    if ((token.kind !== 'word' && token.kind !== 'number') || others.has(token.lower)) return undefined
    if (!duties.has(token.lower) && token.lower !== "shouldn't" && token.lower !== "mustn't") continue
    const subject = subjectBefore(tokens, at, index)
    if (subject === undefined) continue
    let verb = at + 1
    let isNot = token.lower.endsWith("n't")
    if (nots.has(tokenAt(tokens, verb).lower)) {
      isNot = true
      verb += 1
    }
    const needsTo = token.lower !== 'should' && token.lower !== 'must' && !token.lower.endsWith("n't")
    if (needsTo !== (tokenAt(tokens, verb).lower === 'to')) continue
    return { verb: needsTo ? verb + 1 : verb, isNot, isOwnWish: false, isThing: subject === 'thing' }
  }
  return undefined
}

/** Whose duty it is: the speaker's ("I should", "and should"), or that of the thing ("it all had to"). */
function subjectBefore(tokens: readonly ScanToken[], at: number, from: number): 'speaker' | 'thing' | undefined {
  let step = at - 1
  while (step > from && ['all', 'really', 'both', 'just', 'simply'].includes(tokenAt(tokens, step).lower)) step -= 1
  const word = tokenAt(tokens, step).lower
  if (step <= from) return undefined
  if (word === 'i' || word === 'we' || word === 'and') return 'speaker'
  return ['it', 'they', 'everything', 'this', 'that', 'all', 'lot'].includes(word) ? 'thing' : undefined
}

/** "proceed", "go ahead", "carry on": of one's own wish it is to go on with the thing, told to the speaker it may be to go on with the deed. */
function goingOn(tokens: readonly ScanToken[], at: number): ActWay | undefined {
  const verb = tokenAt(tokens, at).lower
  const after = tokenAt(tokens, at + 1).lower
  if (verb === 'proceed' || verb === 'continue') return { way: 'go', isPlain: true, next: at + 1 }
  const isOn = (verb === 'go' && ['ahead', 'live'].includes(after)) || (['carry', 'press', 'push'].includes(verb) && ['on', 'ahead'].includes(after))
  return isOn ? { way: 'go', isPlain: true, next: at + 2 } : undefined
}

/** "had to come back", "must be stopped", "should go out". */
function fateAt(tokens: readonly ScanToken[], at: number): ActWay | undefined {
  const verb = tokenAt(tokens, at).lower
  const after = tokenAt(tokens, at + 1).lower
  if (verb === 'be') return actWayAt(tokens, at + 1)
  if (verb === 'come' && ['back', 'down', 'off'].includes(after)) return { way: 'end', isPlain: true, next: at + 2 }
  if (verb === 'go' && ['out', 'ahead', 'live'].includes(after)) return { way: 'go', isPlain: true, next: at + 2 }
  return verb === 'go' && tokenAt(tokens, at + 1).kind !== 'word' ? { way: 'end', isPlain: true, next: at + 1 } : undefined
}

function isObject(tokens: readonly ScanToken[], at: number): boolean {
  const token = tokenAt(tokens, at)
  return token.kind !== 'word' || ['it', 'them', 'this', 'that', 'the', 'everything', 'all'].includes(token.lower)
}

/** A verb that is said of anything must be said of "it", "them" or "everything". */
function isOfIt(tokens: readonly ScanToken[], { isPlain, next }: ActWay, isThing: boolean): boolean {
  if (isPlain || isThing) return true
  const pronouns = ['it', 'them', 'this', 'that', 'everything', 'all']
  return pronouns.includes(tokenAt(tokens, next).lower) || pronouns.includes(tokenAt(tokens, next - 2).lower)
}

/** "told me to write to nobody", "to ship none of them": the same as not to. */
export function isOfNone(tokens: readonly ScanToken[], next: number, end: number): boolean {
  for (let at = next; at < Math.min(end, next + 2); at += 1) if (nones.has(tokenAt(tokens, at).lower)) return true
  return false
}

function isLess(tokens: readonly ScanToken[], next: number, end: number): boolean {
  for (let at = next; at < Math.min(end, next + 4) && tokenAt(tokens, at).kind === 'word'; at += 1) {
    if (['and', 'but', 'so'].includes(tokenAt(tokens, at).lower)) return false
    if (lesser.has(tokenAt(tokens, at).lower)) return true
  }
  return false
}

function compare({ way, next }: ActWay, isNot: boolean, { ways }: OwnActs, tokens: readonly ScanToken[]): Told['stance'] | undefined {
  const isStop = ways.has('end') || ways.has('hold')
  if (isStop && ways.has('go')) return 'open'
  if (way === 'go') return isStop === isNot ? 'supported' : 'resisted'
  if (!isStop) return isNot ? 'supported' : 'resisted'
  if (way === 'hold') {
    // "told me to wait" of one who ended it: to wait with that.
    return ways.has('hold') ? (isNot ? 'resisted' : 'supported') : undefined
  }
  if (!ways.has('end')) return 'open'
  // "told me not to stop": with the thing, or with the deed.
  if (isNot) return isObject(tokens, next) && tokenAt(tokens, next).kind === 'word' ? 'resisted' : 'open'
  return 'supported'
}
