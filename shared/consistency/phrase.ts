import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import { badJudgements, forMoods } from './attitude-words.ts'
import { planEnd } from './plan-words.ts'

/**
 * Phrases with places for other words, one a line: `a|b` is either word, `a?` may be left out, `..` is up to four words, `$` the end of
 * what is said. IT is the plan ("it", "my idea"), ME the speaker, HIS and SELF the person's, DOING a verb in -ing, GLAD and BAD words of
 * mood and judgement. A word in "n't" is also read in full, and adverbs may stand between words.
 */
interface Slot {
  readonly words: ReadonlySet<string>
  readonly isPlan: boolean
  readonly isDoing: boolean
  readonly isEnd: boolean
  readonly isGap: boolean
  readonly isOptional: boolean
}

export interface Phrase<Meaning> {
  readonly slots: readonly Slot[]
  readonly meaning: Meaning
}

/** Phrases by their first word. */
export type PhraseBook<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>

const macros = new Map<string, ReadonlySet<string>>([
  ['ME', new Set(['me', 'us'])],
  ['HIS', new Set(['his', 'her', 'their'])],
  ['SELF', new Set(['himself', 'herself', 'themselves'])],
  ['GLAD', forMoods],
  ['BAD', badJudgements],
])

function slotOf(source: string): Slot {
  const isOptional = source.endsWith('?')
  const choices = (isOptional ? source.slice(0, -1) : source).split('|')
  const words = new Set(choices.flatMap((choice) => [...(macros.get(choice) ?? [choice])]))
  return { words, isPlan: words.has('IT'), isDoing: words.has('DOING'), isEnd: words.has('$'), isGap: words.has('..'), isOptional }
}

/** "didn't see" also as "did not see". */
function spellings(line: string): readonly string[] {
  if (!line.includes("n't")) return [line]
  const inFull = line.split(' ').map((slot) => (slot.includes("n't") ? `${slot.split('|').filter((word) => word.endsWith("n't")).map((word) => word.slice(0, -3)).join('|')} not` : slot))
  return [line, inFull.join(' ')]
}

/** Makes a book of phrases; a line's first word must be neither a plan nor a gap. Longer phrases are tried first. */
export function phraseBook<Meaning>(chapters: readonly (readonly [lines: readonly string[], meaning: Meaning])[]): PhraseBook<Meaning> {
  const book = new Map<string, Phrase<Meaning>[]>()
  for (const [lines, meaning] of chapters) {
    for (const line of lines.flatMap(spellings)) {
      const slots = line.split(' ').map(slotOf)
      for (const word of slots[0]?.words ?? []) book.set(word, [...(book.get(word) ?? []), { slots, meaning }])
    }
  }
  for (const phrases of book.values()) phrases.sort((first, second) => second.slots.length - first.slots.length)
  return book
}

/** The first phrase that begins at token `index` and ends by `end`; `next` is exclusive. */
export function phraseAt<Meaning>(book: PhraseBook<Meaning>, tokens: readonly ScanToken[], index: number, end: number): { readonly meaning: Meaning; readonly next: number } | undefined {
  for (const { slots, meaning } of book.get(tokenAt(tokens, index).lower) ?? []) {
    const next = match(slots, 1, tokens, index + 1, end)
    if (next !== undefined) return { meaning, next }
  }
  return undefined
}

const adverbs = new Set(['even', 'just', 'still', 'then', 'also', 'so', 'very', 'quite', 'really', 'always', 'only', 'already', 'long', 'once', 'both', 'all', 'too', 'um', 'uh', 'like', 'right', 'straight', 'pretty', 'rather', 'far'])
const gapWords = 4
const mostAdverbs = 3
const quotes = new Set(['"', '“', '‘', "'"])
/** No gap reaches over these: what follows is said of somebody else, or the other way round. */
const bars = new Set(['and', 'but', 'he', 'she', 'who', 'no', 'not', 'never', 'nobody', 'none', 'without', 'nor', 'because', 'although', 'i', 'we', 'back', 'or'])

function match(slots: readonly Slot[], at: number, tokens: readonly ScanToken[], index: number, end: number, passed = 0): number | undefined {
  const slot = slots[at]
  if (slot === undefined) return index
  const token = tokenAt(tokens, index)
  if (slot.isEnd && (index >= end || (token.kind !== 'word' && token.kind !== 'number'))) return match(slots, at + 1, tokens, index, end, passed)
  if (slot.isGap) {
    for (let step = index; step <= index + gapWords; step += 1) {
      const next = match(slots, at + 1, tokens, step, end)
      if (next !== undefined) return next
      const over = tokenAt(tokens, step)
      if (step >= end || (over.kind !== 'word' && over.kind !== 'number') || bars.has(over.lower)) return undefined
    }
    return undefined
  }
  const own = index < end ? slotEnd(slot, tokens, index) : undefined
  const next = own === undefined ? undefined : match(slots, at + 1, tokens, own, end)
  if (next !== undefined) return next
  if (slot.isOptional) return match(slots, at + 1, tokens, index, end, passed)
  const isQuoted = quotes.has(token.lower) || (token.lower === ',' && tokenAt(tokens, index - 1).lower === 'said')
  const isPassedOver = index < end && passed < mostAdverbs && (isQuoted || adverbs.has(token.lower) || (token.lower.endsWith('ly') && token.lower.length > 4))
  return isPassedOver ? match(slots, at, tokens, index + 1, end, passed + 1) : undefined
}

function slotEnd({ words, isPlan, isDoing }: Slot, tokens: readonly ScanToken[], index: number): number | undefined {
  const { lower } = tokenAt(tokens, index)
  if (words.has(lower) || (isDoing && lower.endsWith('ing') && lower.length > 4 && !idling.has(lower))) return index + 1
  return isPlan ? planEnd(tokens, index) : undefined
}

/** To be for any of these is to be against an act. */
const idling = new Set(['waiting', 'leaving', 'keeping', 'staying', 'holding', 'delaying', 'postponing', 'carrying', 'going', 'continuing', 'doing', 'nothing', 'something', 'everything', 'anything', 'pausing', 'letting', 'sticking'])
