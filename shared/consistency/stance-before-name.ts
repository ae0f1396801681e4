import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import type { Mention } from './mention.ts'
import { fields, ranks, titles } from './role-words.ts'
import { cuesBeforeName } from './stance-cues.ts'
import type { StanceClaim } from './stances.ts'

/** What stands before a name and says how its owner stood: "despite Joan", "against the wishes of the mayor, Johanna Stein". */
export function claimBefore(tokens: readonly ScanToken[], mention: Mention): StanceClaim | undefined {
  const bare = claimBeforeAt(tokens, mention, mention.from) ?? owned(tokens, mention) ?? sided(tokens, mention)
  if (bare) return bare
  // "against the wishes of the mayor, Johanna Stein", "thanks to our CFO Luis": the role stands between.
  let at = mention.from - 1
  if (tokenAt(tokens, at).lower === ',') at -= 1
  let hasRole = false
  while (at > mention.from - 7 && (titles.has(tokenAt(tokens, at).lower) || ranks.has(tokenAt(tokens, at).lower) || fields.has(tokenAt(tokens, at).lower) || tokenAt(tokens, at).lower === 'of')) {
    hasRole ||= tokenAt(tokens, at).lower !== 'of'
    at -= 1
  }
  return hasRole ? claimBeforeAt(tokens, mention, ['the', 'our', 'my'].includes(tokenAt(tokens, at).lower) ? at : at + 1) : undefined
}

const cues = cuesBeforeName.map(([cue, stance]) => ({ cue, stance, words: cue.split(' ') }))

function claimBeforeAt(tokens: readonly ScanToken[], mention: Mention, nameStart: number): StanceClaim | undefined {
  for (const { cue, words, stance } of cues) {
    const from = nameStart - words.length
    if (from < 0 || tokenAt(tokens, nameStart - 1).lower !== words.at(-1) || !words.every((word, index) => tokenAt(tokens, from + index).lower === word)) continue
    if (cue === 'over') {
      // "over Joan's objection", "over her head"; "over Joan" alone may be anything.
      const tail = [mention.next, mention.next + 1].map((at) => tokenAt(tokens, at).lower)
      if (!tail.some((word) => ['head', 'objection', 'objections', 'protest', 'protests', 'veto'].includes(word))) continue
    }
    return { start: tokenAt(tokens, from).start, end: tokenAt(tokens, mention.next - 1).end, stance }
  }
  return undefined
}

const oppositions = new Set(['opposition', 'resistance', 'objection', 'objections', 'hostility', 'veto', 'protests', 'refusal'])
const supports = new Set(['help', 'support', 'backing', 'blessing', 'approval', 'encouragement'])

/** "Stan's opposition cost me a week", "with Stan's help", "thanks to Stan's support". */
function owned(tokens: readonly ScanToken[], mention: Mention): StanceClaim | undefined {
  if (tokenAt(tokens, mention.next).lower !== "'s") return undefined
  const noun = tokenAt(tokens, mention.next + 1).lower
  const before = tokenAt(tokens, mention.from - 1).lower
  const span = (from: number): { start: number; end: number } => ({ start: tokenAt(tokens, from).start, end: tokenAt(tokens, mention.next + 1).end })
  if (oppositions.has(noun) && before !== 'without' && before !== 'no') return { ...span(mention.from), stance: 'resisted' }
  const isWith = before === 'with' || before === 'through' || (before === 'to' && tokenAt(tokens, mention.from - 2).lower === 'thanks')
  if (supports.has(noun) && before === 'without') return { ...span(mention.from - 1), stance: 'resisted' }
  return supports.has(noun) && isWith ? { ...span(mention.from - 1), stance: 'supported' } : undefined
}

/** "I had Stan against me and Ghislaine with me", "with Stan behind me". */
function sided(tokens: readonly ScanToken[], mention: Mention): StanceClaim | undefined {
  const word = tokenAt(tokens, mention.next).lower
  if (!['me', 'us'].includes(tokenAt(tokens, mention.next + 1).lower) || !['had', 'have', 'with', 'and', 'got', 'having'].includes(tokenAt(tokens, mention.from - 1).lower)) return undefined
  if (word !== 'against' && word !== 'behind' && !(word === 'with' && tokenAt(tokens, mention.from - 1).lower !== 'with')) return undefined
  return { start: tokenAt(tokens, mention.from).start, end: tokenAt(tokens, mention.next + 1).end, stance: word === 'against' ? 'resisted' : 'supported' }
}
