import { tokenAt, type ScanToken } from '../../text/quantity-scan.ts'
import { closedWords } from './closed-words.ts'
import type { Feature } from './features.ts'

const asking = new Set(['why', 'how', 'what', 'who', 'which', 'where', 'when', 'whose'])
const ends = new Set(['.', '!', '?'])

/** What a challenge asks for, or what it puts against the claim. `hasFact`: it holds a number or names a document. */
export function challengeKind(challenge: readonly ScanToken[], hasFact: boolean): string {
  const has = (word: string): boolean => challenge.some((token) => token.lower === word)
  const isQuestion = has('?')
  if (!isQuestion) return hasFact ? 'fact' : has('you') || has('your') ? 'you' : 'says'
  if (has('if')) return 'if'
  const lastEnd = challenge.findLastIndex((token, index) => ends.has(token.lower) && tokenAt(challenge, index + 1).kind !== 'end')
  if (challenge.slice(lastEnd + 1).some((token) => asking.has(token.lower))) return has('why') ? 'why' : 'which'
  if (hasFact) return 'fact?'
  return has('you') ? 'you?' : 'ask'
}

/** How many tokens of a challenge are looked at. */
const longest = 60

/** The small words of a challenge, and pairs of them. */
export function challengeFeatures(challenge: readonly ScanToken[], features: Feature[]): void {
  const size = Math.min(challenge.length, longest)
  for (let at = 0; at < size; at += 1) {
    const { kind, lower } = tokenAt(challenge, at)
    if (kind !== 'word' || !closedWords.has(lower)) continue
    features.push({ name: `put:${lower}`, value: 1 })
    const after = tokenAt(challenge, at + 1).lower
    if (closedWords.has(after)) features.push({ name: `put:${lower} ${after}`, value: 1 })
  }
}
