import { momentsIn } from '../text/quantity-moment.ts'
import { quantitiesIn, type Quantity } from '../text/quantity.ts'
import { scanText, type ScanToken } from '../text/quantity-scan.ts'
import { stemOf } from './stem.ts'

/** A text made ready for comparison: its tokens with stems, where sentences and clauses part, its quantities and moments. */
export interface Reading {
  readonly text: string
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
  const tokens = scanText(text)
  const moments = momentsIn(tokens)
  const stems: string[] = []
  const sentences: number[] = []
  const clauses: number[] = []
  const known = new Map<string, string>()
  const stem = (word: string): string => {
    const found = known.get(word)
    if (found !== undefined) return found
    const made = stemOf(word)
    known.set(word, made)
    return made
  }
  let sentence = 0
  let clause = 0
  tokens.forEach((token, index) => {
    const isEnd = sentenceEnds.has(token.lower) && !isAbbreviation(tokens, index)
    if (isEnd) {
      sentence += 1
      clause += 1
    } else if (clauseEnds.has(token.lower) || clauseWords.has(token.lower)) clause += 1
    stems.push(token.kind === 'word' ? stem(token.lower) : '')
    sentences.push(sentence)
    clauses.push(clause)
  })
  return { text, tokens, stems, sentences, clauses, quantities: quantitiesIn(tokens, moments), moments }
}

/** "a.m.", "Dr.", "J. Smith": a full stop that ends no sentence. */
function isAbbreviation(tokens: readonly ScanToken[], index: number): boolean {
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (!before || !after || tokens[index]?.lower !== '.') return false
  if (after.isGlued && after.kind === 'word') return true
  return before.kind === 'word' && (before.lower === 'dr' || before.lower === 'mr' || before.lower === 'ms' || before.lower === 'mrs' || (before.lower.length === 1 && before.isCapital && before.lower !== 'i'))
}
