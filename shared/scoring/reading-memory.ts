import { besides, besideWordFeatures, ownWordFeatures } from './clause-features.ts'
import { entityWordFeatures } from './entity-features.ts'
import type { ReaderWeights } from './reader.ts'
import { contextRows, type ContextRows } from './second-reading.ts'
import type { StatementScores } from './statement.ts'
import { stretchFrom, type Placed, type Stretch } from './stretch.ts'
import { forgetWords } from './word-info.ts'
import { wordRows, type WordRows } from './word-rows.ts'
import { recent, type Recent } from '../text/recent.ts'
import { stretchEnds } from '../text/stretches.ts'
import { tokenise } from '../text/tokens.ts'

/**
 * What has been read before with the same weights: while somebody types, all sentences but one stay the same. Everything in it is checked
 * against what it depends on before it is used, so remembering changes how long a reading takes and never what it says.
 */
export interface ReadingMemory {
  readonly stretches: Recent<Stretch>
  readonly entityWords: WordRows
  readonly clauseWords: WordRows
  readonly contextRows: ContextRows
  /** The text that was read last, cut into its stretches. */
  lastText: string
  lastPlaced: readonly Placed[]
  /** Its statements. */
  last: readonly StatementScores[]
}

const size = 800

let memories = new WeakMap<ReaderWeights, ReadingMemory>()

/** The memory of readings made with these weights; to be asked for once at the beginning of each reading. */
export function memoryOf(weights: ReaderWeights): ReadingMemory {
  if (forgetWords()) memories = new WeakMap()
  const known = memories.get(weights)
  if (known !== undefined) return known
  const memory: ReadingMemory = {
    stretches: recent(size),
    entityWords: wordRows(weights.entities, entityWordFeatures),
    clauseWords: wordRows(weights.clauses, [ownWordFeatures, ...besides.map((offset) => (info: Parameters<typeof ownWordFeatures>[0]) => besideWordFeatures(info, offset))]),
    contextRows: contextRows(weights),
    lastText: '',
    lastPlaced: [],
    last: [],
  }
  memories.set(weights, memory)
  return memory
}

/** Longer stretches, which only a text without full stops has, are not remembered: many of them would fill the memory. */
const longestRemembered = 4_000

/** A stretch of a text, read before or new. */
export function remembered(memory: ReadingMemory, text: string): Stretch {
  const known = memory.stretches.get(text)
  if (known !== undefined) return known
  const made = stretchFrom(tokenise(text))
  if (text.length <= longestRemembered) memory.stretches.set(text, made)
  return made
}

/** A text cut into stretches. Where it begins as the one that was read last its stretches are the same, and are not looked for again. */
export function placedIn(memory: ReadingMemory, text: string): readonly Placed[] {
  const placed = sameStretches(memory, text)
  const start = memory.lastPlaced[placed.length]?.start ?? 0
  const rest = text.slice(start)
  let from = 0
  for (const end of stretchEnds(rest)) {
    placed.push({ stretch: remembered(memory, rest.slice(from, end)), start: start + from })
    from = end
  }
  memory.lastText = text
  memory.lastPlaced = placed
  return placed
}

/** Where a stretch ends depends on the two characters after it at the most. */
const looksAhead = 2

function sameStretches({ lastText, lastPlaced }: ReadingMemory, text: string): Placed[] {
  const same: Placed[] = []
  for (let index = 0; index + 1 < lastPlaced.length; index++) {
    const one = lastPlaced[index]
    const to = (lastPlaced[index + 1]?.start ?? 0) + looksAhead
    if (one === undefined || to > lastText.length || !text.startsWith(lastText.slice(one.start, to), one.start)) break
    same.push(one)
  }
  return same
}
