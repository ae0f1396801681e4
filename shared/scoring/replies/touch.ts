import { stemOf } from '../../consistency/stem.ts'
import { momentsIn } from '../../text/quantity-moment.ts'
import type { ScanToken } from '../../text/quantity-scan.ts'
import { quantitiesIn } from '../../text/quantity.ts'
import { infoOf } from '../word-info.ts'
import { closedWords } from './closed-words.ts'

/** Stems of the words that carry a topic, and the numbers in digits. */
export function contentStems(tokens: readonly ScanToken[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'number') stems.add(String(token.value))
    else if (token.kind === 'word' && token.lower.length > 2 && !closedWords.has(token.lower)) stems.add(stemOf(token.lower))
  }
  return stems
}

/** How much of `inner` is in `outer`, 0-1. */
export function shareOf(inner: ReadonlySet<string>, outer: ReadonlySet<string>): number {
  if (inner.size === 0) return 0
  let both = 0
  for (const stem of inner) if (outer.has(stem)) both += 1
  return both / inner.size
}

/** Word groups of the content words: "delay" and "postponement" touch, though no stem is the same. */
export function clustersOf(tokens: readonly ScanToken[]): Set<string> {
  const found = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'word' || token.lower.length < 3 || closedWords.has(token.lower)) continue
    const { cluster } = infoOf(token.lower)
    if (cluster !== 0) found.add(String(cluster))
  }
  return found
}

/** The values of all quantities, in their base units. */
export function numbersIn(tokens: readonly ScanToken[]): ReadonlySet<number> {
  const values = new Set<number>()
  for (const quantity of quantitiesIn(tokens, momentsIn(tokens))) {
    if (quantity.form !== 'article') values.add(Number((quantity.value * quantity.factor).toPrecision(6)))
    if (quantity.valueHigh !== undefined) values.add(Number((quantity.valueHigh * quantity.factor).toPrecision(6)))
  }
  return values
}
