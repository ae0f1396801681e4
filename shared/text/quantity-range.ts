import type { Draft } from './quantity-draft.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'

const rangeLinks = new Set(['to', '-', '–', '—', 'and', 'or', 'till'])

/** Joins "from 62% to 91%", "between twenty and twenty-five percent", "6-8 weeks", "two or three". */
export function joinRanges(tokens: readonly ScanToken[], drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    const link = last ? tokenAt(tokens, last.next).lower : ''
    if (last && last.shape === 'single' && draft.from === last.next + 1 && rangeLinks.has(link) && canJoin(tokens, last, draft, link)) {
      const isFrom = tokenAt(tokens, last.from - 1).lower === 'from'
      const isBetween = tokenAt(tokens, last.from - 1).lower === 'between'
      const ownValue = isFrom ? last.value : last.value * sharedScale(tokens, last, draft)
      const lowValue = last.unit && draft.unit ? (last.value * last.unit.factor) / draft.unit.factor : ownValue
      joined[joined.length - 1] = {
        ...draft,
        parts: [
          { start: last.start, end: last.end, from: last.from, next: last.next, value: lowValue },
          { start: draft.start, end: draft.end, from: draft.from, next: draft.next, value: draft.value },
        ],
        from: last.from, start: last.start, numberStart: last.numberStart, value: lowValue,
        valueHigh: draft.value, unit: draft.unit ?? last.unit, shape: isFrom && !isBetween ? 'change' : 'range',
        noun: draft.noun === '' ? last.noun : draft.noun, nounWords: draft.noun === '' ? last.nounWords : draft.nounWords, isColloquial: last.isColloquial || draft.isColloquial,
      }
    } else joined.push(draft)
  }
  return joined
}

function canJoin(tokens: readonly ScanToken[], low: Draft, high: Draft, link: string): boolean {
  const lowValue = low.value * sharedScale(tokens, low, high)
  if (low.form === 'article' || high.form === 'article' || low.isRatio || high.isRatio) return false
  const isFrom = tokenAt(tokens, low.from - 1).lower === 'from'
  if (low.unit && high.unit && low.unit.dimension !== high.unit.dimension) return false
  if (low.unit && !high.unit && high.noun !== '' && !isFrom) return false
  if (low.noun !== '' && high.noun !== '' && low.noun !== high.noun) return false
  if (link === 'and') return tokenAt(tokens, low.from - 1).lower === 'between' || tokenAt(tokens, low.from - 2).lower === 'between'
  if (link === 'or') return low.noun === '' && low.unit === undefined && high.value > lowValue && high.value <= lowValue * 2
  if (link === '-' || link === '–') return high.value >= low.value || isFrom
  return isFrom || high.value > low.value || low.unit !== undefined
}

const scaleValues: ReadonlyMap<string, number> = new Map([['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['lakh', 1e5], ['crore', 1e7], ['dozen', 12]])

/** "between four and five hundred": the hundred is said once, and meant twice. */
function sharedScale(tokens: readonly ScanToken[], low: Draft, high: Draft): number {
  if (low.value >= 100 || low.next !== low.from + 1 || tokenAt(tokens, low.from).isGlued) return 1
  for (let at = high.from; at < Math.min(high.next, high.from + 5); at += 1) {
    const scale = scaleValues.get(tokenAt(tokens, at).lower)
    if (scale !== undefined) return low.value * scale < high.value ? scale : 1
  }
  return 1
}
