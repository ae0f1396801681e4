import { tokenAt, type ScanToken } from '../../text/quantity-scan.ts'
import { infoOf } from '../word-info.ts'
import { closedWords } from './closed-words.ts'
import type { Feature } from './features.ts'

const contrasts = new Set(['but', 'though', 'although', 'however', 'yet', 'nevertheless', 'except'])

/** Where the last turn of a reply begins: at its last "but", "though" or "however"; none where it never turns. */
export function lastTurn(tokens: readonly ScanToken[]): number | undefined {
  const at = tokens.findLastIndex((token) => contrasts.has(token.lower))
  return at === -1 ? undefined : at
}

/** The longest stretch that is looked at, in tokens: a reply without full stops is all one sentence. */
const longest = 300

/** The words of one stretch of a reply, told apart from the same words elsewhere: small words themselves, all others as groups of words used alike. */
export function stretchFeatures(name: string, tokens: readonly ScanToken[], from: number, next: number, features: Feature[]): void {
  const end = Math.min(tokens.length, next, from + longest)
  for (let at = from; at < end; at += 1) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' && token.kind !== 'number') continue
    const shown = token.kind === 'number' ? '#' : closedWords.has(token.lower) ? token.lower : String(infoOf(token.lower).coarse)
    features.push({ name: `in:${name} ${shown}`, value: 1, start: token.start, end: token.end })
  }
}
