import { tokenAt, type ScanToken } from './quantity-scan.ts'

/** What the words around a number make of it. */
export interface Modifier {
  readonly isApproximate: boolean
  readonly bound?: 'over' | 'under'
  /** "at most", "more than": true however far off the figure itself lies; "nearly" and "a bit over" say that it is near. */
  readonly isOpen?: true
}

const approximators = new Set('about around roughly approximately some nearly almost circa maybe perhaps like ~ approx'.split(' '))
const plain: Modifier = { isApproximate: false }
const about: Modifier = { isApproximate: true }
const near = { over: { isApproximate: true, bound: 'over' }, under: { isApproximate: true, bound: 'under' } } as const
/** True however far off the figure lies. */
export const openBounds = { over: { isApproximate: true, bound: 'over', isOpen: true }, under: { isApproximate: true, bound: 'under', isOpen: true } } as const

/** "give or take", "more or less", "or thereabouts" after a number. */
export function isSoftenedAfter(tokens: readonly ScanToken[], index: number): boolean {
  const at = tokenAt(tokens, index).lower === ',' ? index + 1 : index
  const words = [tokenAt(tokens, at).lower, tokenAt(tokens, at + 1).lower, tokenAt(tokens, at + 2).lower].join(' ')
  return words === 'give or take' || words === 'more or less' || words.startsWith('or thereabouts') || words.startsWith('or so') || words.startsWith('roughly')
}

const upperTails = new Set(['or less', 'or fewer', 'or under', 'or below', 'at most', 'at best', 'tops', 'maximum', 'max'])
const lowerTails = new Set(['or more', 'or over', 'or better', 'or longer', 'at least', 'minimum', 'and counting', 'and change', 'and more'])

/** "35 minutes or more", "forty at most", "40+". */
export function boundAfter(tokens: readonly ScanToken[], index: number): Modifier | undefined {
  const at = tokenAt(tokens, index).lower === ',' ? index + 1 : index
  const first = tokenAt(tokens, at).lower
  if (first === 'more' || first === 'or' || first === 'at' || first === 'and') {
    const both = `${first} ${tokenAt(tokens, at + 1).lower}`
    // "more or less", "or more or less".
    if (both === 'or more' && tokenAt(tokens, at + 2).lower === 'or') return undefined
    return upperTails.has(both) ? openBounds.under : lowerTails.has(both) ? openBounds.over : undefined
  }
  return upperTails.has(first) ? openBounds.under : lowerTails.has(first) ? openBounds.over : undefined
}

/** After these, "up to forty" is the most that there was; after "went" or "got it", it is where something rose to. */
const beforeUpTo = new Set('for of with take takes took taking by in last lasted lasts hold holds held cost costs wait waits waited waiting was were is are be and or , . : ( pay paid about sometimes often at had have'.split(' '))

/** What is said about a number just before it: "about", "a little over", "just under", "more than", "nearly", "no more than", "upwards of". "Over two years" may be in their course, hence `isDuration`. */
export function modifierBefore(tokens: readonly ScanToken[], index: number, isDuration = false): Modifier {
  let at = index - 1
  if (tokenAt(tokens, at).lower === 'a' || tokenAt(tokens, at).lower === 'an' || tokenAt(tokens, at).lower === 'the') at -= 1
  const word = tokenAt(tokens, at).lower
  const before = tokenAt(tokens, at - 1).lower
  const first = tokenAt(tokens, at - 2).lower
  switch (word) {
    case 'nearly':
    case 'almost':
    case 'approaching':
    case 'pushing':
      return near.under
    case 'quite':
      return before === 'not' ? near.under : plain
    case 'under':
    case 'below':
    case 'over':
    case 'above':
      return (isDuration && word === 'over') || isJust(before) || isJust(first) ? near[word === 'under' || word === 'below' ? 'under' : 'over'] : openBounds[word === 'under' || word === 'below' ? 'under' : 'over']
    case 'than':
      return thanModifier(before, first)
    case 'good':
      return near.over
    case 'least':
      return openBounds.over
    case 'most':
      return before === 'at' ? openBounds.under : plain
    case 'barely':
    case 'scarcely':
      return near.over
    case 'to':
      if (before === 'close' || before === 'next') return about
      return before === 'up' && (beforeUpTo.has(first) || tokenAt(tokens, at - 2).kind === 'end') ? openBounds.under : plain
    case 'on':
      return before === 'close' ? near.under : plain
    case 'of':
      return ofModifier(before)
    default:
      return approximators.has(word) ? about : plain
  }
}

const isJust = (word: string): boolean => ['just', 'slightly', 'little', 'bit', 'shade', 'touch', 'hair', 'fraction', 'whisker', 'tad', 'barely', 'marginally'].includes(word)

function thanModifier(comparative: string, first: string): Modifier {
  const isMore = comparative === 'more' || comparative === 'longer' || comparative === 'higher' || comparative === 'greater'
  const isLess = comparative === 'less' || comparative === 'fewer' || comparative === 'shorter' || comparative === 'lower'
  if (!isMore && !isLess) return plain
  const isTurned = first === 'no' || first === 'not' || first === 'never'
  if (!isTurned && (first === 'little' || first === 'bit' || first === 'slightly' || first === 'just')) return isMore ? near.over : near.under
  return isMore === isTurned ? openBounds.under : openBounds.over
}

/** "upwards of", "north of", "short of", "in excess of", "sort of". */
function ofModifier(before: string): Modifier {
  if (before === 'upwards' || before === 'upward' || before === 'north' || before === 'excess' || before === 'minimum') return openBounds.over
  if (before === 'short' || before === 'shy' || before === 'part') return near.under
  if (before === 'south' || before === 'maximum' || before === 'inside') return openBounds.under
  return before === 'sort' || before === 'order' || before === 'region' || before === 'neighbourhood' ? about : plain
}
