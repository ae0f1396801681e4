import type { Token } from '../text/token.ts'
import { phraseLists } from './lexicon/phrases.ts'
import { hashOf } from './word-info.ts'

export interface PhraseMatch {
  /** A hash of the kind of signal that the phrase speaks for. */
  readonly kind: number
  readonly length: number
}

interface Entry {
  readonly kind: number
  readonly words: readonly string[]
}

const byFirst = new Map<string, Entry[]>()
for (const [kind, list] of Object.entries(phraseLists)) {
  for (const phrase of list.split('|')) {
    const words = phrase.split(/[ -]/)
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { kind: hashOf(kind), words }])
  }
}
for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length)

/** The longest listed phrase that begins at a token. */
export function phraseAt(tokens: readonly Token[], at: number): PhraseMatch | undefined {
  const entries = byFirst.get(tokens[at]?.norm ?? '')
  if (entries === undefined) return undefined
  for (const { kind, words } of entries) {
    let offset = 1
    while (offset < words.length && tokens[at + offset]?.norm === words[offset]) offset++
    if (offset >= words.length) return { kind, length: words.length }
  }
  return undefined
}
