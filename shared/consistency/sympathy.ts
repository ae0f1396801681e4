import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import type { Attitude } from './attitude.ts'
import { planEnd, planNouns } from './plan-words.ts'

// Stances told in everyday words: "loved that", "had asked me for it herself", "was my biggest fan", "pushed it through the board".

const pointers = new Set(['it', 'this', 'that'])

/** Reads how somebody stood from words of liking, asking and helping that begin at `index`. */
export function sympathyAt(tokens: readonly ScanToken[], index: number, end: number): Attitude | undefined {
  const word = tokenAt(tokens, index).lower
  return likingAt(tokens, index, end, word) ?? askingAt(tokens, index, end, word) ?? friendAt(tokens, index, end, word) ?? carryingAt(tokens, index, end, word)
}

/** "loved that", "adored the idea"; not "loved it the way it was". */
function likingAt(tokens: readonly ScanToken[], index: number, end: number, word: string): Attitude | undefined {
  if (word !== 'loved' && word !== 'adored' && word !== 'loves') return undefined
  const next = planEnd(tokens, index + 1) ?? (tokenAt(tokens, index + 1).lower === 'the' && !['old', 'former', 'previous', 'way'].includes(tokenAt(tokens, index + 2).lower) ? index + 2 : undefined)
  if (next === undefined || next > end) return undefined
  const after = tokenAt(tokens, next).lower
  const isOld = (after === 'the' && tokenAt(tokens, next + 1).lower === 'way') || after === 'when' || (after === 'as' && tokenAt(tokens, next + 1).lower === 'it')
  return isOld ? undefined : { stance: 'supported', next }
}

/** "had asked me for it herself", "asked us for this since spring"; not "asked me for it back", "in writing". */
function askingAt(tokens: readonly ScanToken[], index: number, end: number, word: string): Attitude | undefined {
  if (word !== 'asked' && word !== 'asking' && word !== 'begged') return undefined
  let at = index + 1
  if (['me', 'us'].includes(tokenAt(tokens, at).lower)) at += 1
  if (tokenAt(tokens, at).lower !== 'for') return undefined
  at += tokenAt(tokens, at + 1).lower === 'exactly' || tokenAt(tokens, at + 1).lower === 'just' ? 2 : 1
  if (!pointers.has(tokenAt(tokens, at).lower) || at >= end) return undefined
  const after = tokenAt(tokens, at + 1).lower
  const isOwn = after === 'herself' || after === 'himself' || after === 'since' || (after === 'for' && ['years', 'months', 'ages'].includes(tokenAt(tokens, at + 2).lower))
  return isOwn ? { stance: 'supported', next: at + 2 } : undefined
}

const copulas = new Set(['was', 'were', 'became', 'been', 'is', 'remained'])
const superlatives = new Set('biggest greatest strongest loudest best first only closest keenest fiercest staunchest main chief harshest toughest worst'.split(' '))
const friends = new Set('fan supporter champion ally advocate backer cheerleader defender'.split(' '))
const foes = new Set('critic opponent sceptic skeptic adversary detractor enemy'.split(' '))

/** "was my biggest fan", "became our loudest critic", "was no fan of it", "was a great supporter of the idea". */
function friendAt(tokens: readonly ScanToken[], index: number, end: number, word: string): Attitude | undefined {
  if (!copulas.has(word)) return undefined
  let at = index + 1
  let isNot = false
  while (['never', 'not', 'always'].includes(tokenAt(tokens, at).lower) || tokenAt(tokens, at).lower.endsWith('ly')) {
    isNot ||= ['never', 'not', 'hardly'].includes(tokenAt(tokens, at).lower)
    at += 1
  }
  const determiner = tokenAt(tokens, at).lower
  if (!['my', 'our', 'its', 'a', 'an', 'no', 'the'].includes(determiner)) return undefined
  isNot ||= determiner === 'no'
  at += 1
  // "the plan's fiercest opponent".
  const isPlans = determiner === 'the' && planNouns.has(tokenAt(tokens, at).lower) && tokenAt(tokens, at + 1).lower === "'s"
  if (isPlans) at += 2
  const isMost = superlatives.has(tokenAt(tokens, at).lower)
  if (isMost || ['big', 'huge', 'great', 'real', 'keen', 'strong', 'fierce', 'loud'].includes(tokenAt(tokens, at).lower)) at += 1
  const noun = tokenAt(tokens, at).lower
  const isFriend = friends.has(noun)
  if ((!isFriend && !foes.has(noun)) || at >= end) return undefined
  const isMine = determiner === 'my' || determiner === 'our' || determiner === 'its' || isPlans
  // "was a fan of Arsenal" tells nothing; nor does "my first supporter's name".
  const next = isMine ? at + 1 : tokenAt(tokens, at + 1).lower === 'of' ? planEnd(tokens, at + 2) : undefined
  if (next === undefined || tokenAt(tokens, at + 1).lower === "'s") return undefined
  if (isNot) return isFriend ? { stance: 'resisted', next } : undefined
  return { stance: isFriend ? 'supported' : 'resisted', next }
}

const carrying = new Set('pushed got steered carried fought ushered guided shepherded waved nodded saw brought helped'.split(' '))

/** "pushed it through the board for me", "got the plan through"; not "through her head". */
function carryingAt(tokens: readonly ScanToken[], index: number, end: number, word: string): Attitude | undefined {
  if (!carrying.has(word)) return undefined
  const next = planEnd(tokens, index + 1) ?? (pointers.has(tokenAt(tokens, index + 1).lower) ? index + 2 : undefined)
  if (next === undefined || next >= end || tokenAt(tokens, next).lower !== 'through') return undefined
  return unrelated.has(tokenAt(tokens, next + 2).lower) ? undefined : { stance: 'supported', next: next + 1 }
}

/** "through her head", "through the window". */
const unrelated = new Set('head mind window door glass gate wall street streets town mud snow night hole tunnel letterbox'.split(' '))
