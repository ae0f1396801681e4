import type { momentsIn } from '../text/quantity-moment.ts'
import type { Quantity } from '../text/quantity.ts'
import type { ScanToken } from '../text/quantity-scan.ts'
import { partsOf, type PlacedPart } from './reading-parts.ts'

/** A text made ready for comparison: its tokens with stems, where sentences and clauses part, its quantities and moments. */
export interface Reading {
  readonly text: string
  /** What it was read in: whole sentences. */
  readonly parts: readonly PlacedPart[]
  readonly tokens: readonly ScanToken[]
  readonly stems: readonly string[]
  /** The number of the sentence, and of the clause, that a token stands in. */
  readonly sentences: readonly number[]
  readonly clauses: readonly number[]
  readonly quantities: readonly Quantity[]
  readonly moments: ReturnType<typeof momentsIn>
}

const sentenceEnds = new Set(['.', '!', '?', '…', '\n'])
const clauseEnds = new Set([',', ';', ':', '—', '–', '(', ')', '"', '“', '”'])
const clauseWords = new Set(['and', 'but', 'so', 'because', 'although', 'though', 'while', 'who', 'which', 'where', 'then'])

/** Reads a text once; every comparison works on the result. */
export function readText(text: string): Reading {
  const parts = partsOf(text)
  const tokens: ScanToken[] = []
  const stems: string[] = []
  for (const { part, tokens: own } of parts) {
    for (const token of own) tokens.push(token)
    for (const stem of part.stems) stems.push(stem)
  }
  tokens.push({ kind: 'end', start: text.length, end: text.length, lower: '', isCapital: false, isGlued: false, value: NaN })
  stems.push('')
  const quantities = parts.flatMap((part) => part.quantities)
  const sentences: number[] = []
  const clauses: number[] = []
  let sentence = 0
  let clause = 0
  let quantityAt = 0
  for (let index = 0; index < tokens.length; index += 1) {
    const lower = tokens[index]?.lower ?? ''
    while ((quantities[quantityAt]?.next ?? Infinity) <= index) quantityAt += 1
    // "nine and a half million", "a hundred and ten": no clause ends inside a number.
    const isInQuantity = (quantities[quantityAt]?.from ?? Infinity) < index
    const isEnd = sentenceEnds.has(lower) && !isAbbreviation(tokens, index)
    if (isEnd) {
      sentence += 1
      clause += 1
    } else if (clauseEnds.has(lower) || (clauseWords.has(lower) && !isInQuantity)) clause += 1
    sentences.push(sentence)
    clauses.push(clause)
  }
  return { text, parts, tokens, stems, sentences, clauses, quantities, moments: parts.flatMap(({ moments }) => moments) }
}

/** "a.m.", "Dr.", "J. Smith": a full stop that ends no sentence. */
function isAbbreviation(tokens: readonly ScanToken[], index: number): boolean {
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (!before || !after || tokens[index]?.lower !== '.') return false
  if (after.isGlued && after.kind === 'word') return true
  return before.kind === 'word' && (before.lower === 'dr' || before.lower === 'mr' || before.lower === 'ms' || before.lower === 'mrs' || (before.lower.length === 1 && before.isCapital && before.lower !== 'i'))
}
