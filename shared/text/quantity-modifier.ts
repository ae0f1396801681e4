import { tokenAt, type ScanToken } from './quantity-scan.ts'

const approximators = new Set('about around roughly approximately some nearly almost circa maybe perhaps like ~ approx'.split(' '))

/** "give or take", "more or less", "or thereabouts" after a number. */
export function isSoftenedAfter(tokens: readonly ScanToken[], index: number): boolean {
  const at = tokenAt(tokens, index).lower === ',' ? index + 1 : index
  const words = [tokenAt(tokens, at).lower, tokenAt(tokens, at + 1).lower, tokenAt(tokens, at + 2).lower].join(' ')
  return words === 'give or take' || words === 'more or less' || words.startsWith('or thereabouts') || words.startsWith('or so') || words.startsWith('roughly')
}

/** What is said about a number just before it: "about", "a little over", "just under", "more than", "nearly". */
export function modifierBefore(tokens: readonly ScanToken[], index: number): { isApproximate: boolean; bound?: 'over' | 'under' } {
  let at = index - 1
  if (tokenAt(tokens, at).lower === 'a' || tokenAt(tokens, at).lower === 'an' || tokenAt(tokens, at).lower === 'the') at -= 1
  const word = tokenAt(tokens, at).lower
  const before = tokenAt(tokens, at - 1).lower
  if (word === 'nearly' || word === 'almost' || word === 'under' || word === 'below') return { isApproximate: true, bound: 'under' }
  if (word === 'over' || word === 'above') return { isApproximate: true, bound: 'over' }
  if (word === 'than' && (before === 'more' || before === 'less' || before === 'fewer')) return { isApproximate: true, bound: before === 'more' ? 'over' : 'under' }
  if (word === 'good' && tokenAt(tokens, at).end > 0) return { isApproximate: true, bound: 'over' }
  if (word === 'least') return { isApproximate: true, bound: 'over' }
  if (word === 'to' && before === 'close') return { isApproximate: true }
  return { isApproximate: approximators.has(word) || (word === 'of' && before === 'sort') }
}
