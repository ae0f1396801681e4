import { wordClasses } from './lexicon/word-classes.ts'
import clusters from './word-clusters.json' with { type: 'json' }

/** What is known of a word before it is read in its sentence. Numbers are hashes, ready to be mixed into features. */
export interface WordInfo {
  /** Counts up from 0 in the order in which words were met. No two words have one number until words are forgotten. */
  readonly id: number
  readonly hash: number
  /** Group of words used alike (about 1,000 groups), 0 where the word is unknown. */
  readonly cluster: number
  /** Group of such groups (about 120). */
  readonly coarse: number
  readonly suffix: number
  readonly classes: readonly number[]
  readonly isName: boolean
  /** A past tense, a form of "be", a modal, "I" or "we": what a sentence turns on. */
  readonly isPivot: boolean
  readonly has: (name: ClassName) => boolean
}

export type ClassName = keyof typeof wordClasses & string

/** A hash of a string, 32 bits (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const clusterOf = new Map<string, number>()
clusters.words.forEach((words, index) => {
  for (const word of words.split(' ')) clusterOf.set(word, index + 1)
})

const classesOf = new Map<string, Set<string>>()
for (const [name, words] of Object.entries(wordClasses)) {
  for (const word of words.split(' ')) {
    const known = classesOf.get(word)
    if (known === undefined) classesOf.set(word, new Set([name]))
    else known.add(name)
  }
}

const pivots: readonly ClassName[] = ['pastIrregular', 'be', 'modal', 'subjectWe', 'subjectFirst']
const none: ReadonlySet<string> = new Set()
const cache = new Map<string, WordInfo>()
const cacheLimit = 20_000

/** How many words are known by number: all `id` are below it. */
export function wordCount(): number {
  return cache.size
}

/**
 * Forgets all words where they have grown too many, so that endless new ones cannot fill the memory. Says whether it did: then whatever
 * was remembered by a word's number must be forgotten too. To be called between two readings, never within one.
 */
export function forgetWords(): boolean {
  if (cache.size <= cacheLimit) return false
  cache.clear()
  return true
}

/** What is known of a word (lower case, as tokens stand). */
export function infoOf(word: string): WordInfo {
  const cached = cache.get(word)
  if (cached !== undefined) return cached
  const index = clusterOf.get(word) ?? clusterOf.get(stemOf(word)) ?? 0
  const names = classesOf.get(word) ?? none
  const info: WordInfo = {
    id: cache.size,
    // Signed, since small integers are read faster; what is mixed of them is the same.
    hash: hashOf(word) | 0,
    cluster: index === 0 ? 0 : hashOf('c' + String(index)) | 0,
    coarse: index === 0 ? 0 : hashOf('g' + String(clusters.coarse[index - 1])) | 0,
    suffix: hashOf(word.length > 4 ? '-' + word.slice(-3) : '=') | 0,
    classes: [...names].map((name) => hashOf('@' + name) | 0),
    isName: index > 0 && clusters.isName[index - 1] === 1,
    isPivot: pivots.some((name) => names.has(name)),
    has: (name) => names.has(name),
  }
  cache.set(word, info)
  return info
}

function stemOf(word: string): string {
  if (word.endsWith('ies')) return word.slice(0, -3) + 'y'
  if (word.endsWith('s')) return word.slice(0, -1)
  return word.endsWith('ed') ? word.slice(0, -2) : word
}
