import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import type { Mention } from './mention.ts'
import { fields, ranks, titles } from './role-words.ts'
import { cuesBeforeName } from './stance-cues.ts'
import type { StanceClaim } from './stances.ts'

/** What stands before a name and says how its owner stood: "despite Joan", "against the wishes of the mayor, Johanna Stein". */
export function claimBefore(tokens: readonly ScanToken[], mention: Mention): StanceClaim | undefined {
  const bare = claimBeforeAt(tokens, mention, mention.from) ?? owned(tokens, mention) ?? sided(tokens, mention) ?? crowned(tokens, mention) ?? jointly(tokens, mention)
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
  // "The idea was Stan's."
  if (tokenAt(tokens, mention.from - 1).lower === 'was' && ['idea', 'plan', 'proposal', 'suggestion'].includes(tokenAt(tokens, mention.from - 2).lower) && tokenAt(tokens, mention.next + 1).kind !== 'word')
    return { start: tokenAt(tokens, mention.from - 2).start, end: tokenAt(tokens, mention.next).end, stance: 'supported' }
  const noun = tokenAt(tokens, mention.next + 1).lower
  const before = tokenAt(tokens, mention.from - 1).lower
  const span = (from: number): { start: number; end: number } => ({ start: tokenAt(tokens, from).start, end: tokenAt(tokens, mention.next + 1).end })
  if (oppositions.has(noun) && before !== 'without' && before !== 'no') return { ...span(mention.from), stance: 'resisted' }
  const isWith = before === 'with' || before === 'through' || (before === 'to' && tokenAt(tokens, mention.from - 2).lower === 'thanks')
  if (supports.has(noun) && before === 'without') return { ...span(mention.from - 1), stance: 'resisted' }
  return supports.has(noun) && isWith ? { ...span(mention.from - 1), stance: 'supported' } : undefined
}

const backers = new Set(['ally', 'supporter', 'champion', 'backer', 'advocate', 'helper'])
const foes = new Set(['opponent', 'critic', 'adversary', 'enemy', 'detractor', 'sceptic', 'skeptic'])
const gladder = new Set(['happier', 'keener', 'gladder', 'prouder', 'pleased', 'delighted', 'supportive', 'helpful', 'enthusiastic', 'relieved'])
const crosser = new Set(['angrier', 'unhappier', 'furious', 'angry', 'hostile', 'opposed', 'against'])

/** "My only ally was Stan", "the loudest voice against it was Stan", "nobody was angrier than Stan", "the idea came from Stan", "without Stan I couldn't have done it". */
function crowned(tokens: readonly ScanToken[], mention: Mention): StanceClaim | undefined {
  const last = tokenAt(tokens, mention.from - 1).lower
  const claim = (from: number, stance: 'supported' | 'resisted'): StanceClaim => ({ start: tokenAt(tokens, from).start, end: tokenAt(tokens, mention.next - 1).end, stance })
  if (last === 'from' && tokenAt(tokens, mention.from - 2).lower === 'came' && tokenAt(tokens, mention.from - 3).lower === 'idea') return claim(mention.from - 3, 'supported')
  if (last === 'without') return isNeeded(tokens, mention) ? claim(mention.from - 1, 'supported') : undefined
  if (!['was', 'is', 'than', 'were'].includes(last)) return undefined
  for (let at = mention.from - 2; at >= mention.from - 7; at -= 1) {
    const word = tokenAt(tokens, at).lower
    if (tokenAt(tokens, at).kind !== 'word') return undefined
    if (last === 'than') {
      const isNobody = [at - 1, at - 2, at - 3].some((step) => ['nobody', 'none', 'one'].includes(tokenAt(tokens, step).lower))
      if (isNobody && (gladder.has(word) || crosser.has(word))) return claim(at, gladder.has(word) ? 'supported' : 'resisted')
      continue
    }
    const isMine = [at - 1, at - 2].some((step) => ['my', 'our'].includes(tokenAt(tokens, step).lower))
    if (isMine && (backers.has(word) || foes.has(word))) return claim(at, backers.has(word) ? 'supported' : 'resisted')
    if (word === 'voice' && ['against', 'for'].includes(tokenAt(tokens, at + 1).lower) && at + 1 < mention.from - 1) return claim(at, tokenAt(tokens, at + 1).lower === 'for' ? 'supported' : 'resisted')
  }
  return undefined
}

const resolving = new Set(['decided', 'agreed', 'planned', 'drafted', 'signed', 'chose'])
const parting = new Set(['disagree', 'disagreed', 'nothing', 'never', 'not', 'part', 'differ', 'argue', 'argued', 'fought'])

/** "Stan and I decided it over lunch", "Stan and I did it together"; not "Stan and I agreed to disagree". */
function jointly(tokens: readonly ScanToken[], mention: Mention): StanceClaim | undefined {
  if (tokenAt(tokens, mention.next).lower !== 'and' || tokenAt(tokens, mention.next + 1).lower !== 'i') return undefined
  let isJoint = false
  for (let at = mention.next + 2; at < mention.next + 9 && tokenAt(tokens, at).kind === 'word'; at += 1) {
    const word = tokenAt(tokens, at).lower
    if (parting.has(word)) return undefined
    isJoint ||= word === 'together' || (at === mention.next + 2 && resolving.has(word))
  }
  return isJoint ? { start: tokenAt(tokens, mention.from).start, end: tokenAt(tokens, mention.next + 2).end, stance: 'supported' } : undefined
}

/** "... I could not have done it", "... we would never have got there". */
function isNeeded(tokens: readonly ScanToken[], mention: Mention): boolean {
  for (let at = mention.next; at < mention.next + 8; at += 1) {
    if (!['i', 'we'].includes(tokenAt(tokens, at).lower)) continue
    const verb = tokenAt(tokens, at + 1).lower
    return ["couldn't", "wouldn't"].includes(verb) || (['could', 'would'].includes(verb) && ['not', 'never'].includes(tokenAt(tokens, at + 2).lower))
  }
  return false
}

/** "I had Stan against me and Ghislaine with me", "with Stan behind me". */
function sided(tokens: readonly ScanToken[], mention: Mention): StanceClaim | undefined {
  const word = tokenAt(tokens, mention.next).lower
  if (!['me', 'us'].includes(tokenAt(tokens, mention.next + 1).lower) || !['had', 'have', 'with', 'and', 'got', 'having'].includes(tokenAt(tokens, mention.from - 1).lower)) return undefined
  if (word !== 'against' && word !== 'behind' && !(word === 'with' && tokenAt(tokens, mention.from - 1).lower !== 'with')) return undefined
  return { start: tokenAt(tokens, mention.from).start, end: tokenAt(tokens, mention.next + 1).end, stance: word === 'against' ? 'resisted' : 'supported' }
}
