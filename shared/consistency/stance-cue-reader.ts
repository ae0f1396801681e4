import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import { neutralCues, resistCues, supportCues } from './stance-cues.ts'
import type { Stance } from './stances.ts'

interface Cue {
  readonly words: readonly string[]
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

/** Whether some cue begins with this word. */
export function opensCue(word: string): boolean {
  return byFirst.has(word)
}

const adverbs = new Set(['dead', 'quite', 'very', 'so', 'rather', 'just', 'really', 'even', 'always', 'still', 'only', 'both', 'also', 'never', 'then'])

function isAdverb(word: string): boolean {
  return word !== 'never' && (adverbs.has(word) || (word.endsWith('ly') && word.length > 4))
}

function isPause(word: string): boolean {
  return word === ',' || word === 'um' || word === 'uh'
}

/** The longest cue that begins at token `index`; `next` is exclusive. */
export function cueAt(tokens: readonly ScanToken[], index: number, end: number): { stance: Stance; next: number } | undefined {
  // "both were for it".
  const first = tokenAt(tokens, index).lower
  const candidates = byFirst.get(first === 'were' ? 'was' : first)
  if (!candidates) return undefined
  for (const cue of candidates) {
    let at = index
    let isMatch = true
    for (const word of cue.words) {
      while (at < end && (isPause(tokenAt(tokens, at).lower) || (at > index && isAdverb(tokenAt(tokens, at).lower) && tokenAt(tokens, at).lower !== word))) at += 1
      const said = tokenAt(tokens, at).lower
      const isSame = said === word || (word === 'was' && said === 'were') || (word === '*' && tokenAt(tokens, at).kind === 'word') || (word === 'me' && said === 'us')
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
