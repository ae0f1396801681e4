import { besides, besideWordFeatures, ownWordFeatures } from './clause-features.ts'
import { entityWordFeatures } from './entity-features.ts'
import type { ReaderWeights } from './reader.ts'
import { contextRows, type ContextRows } from './second-reading.ts'
import type { StatementScores } from './statement.ts'
import { stretchFrom, type Stretch } from './stretch.ts'
import { forgetWords } from './word-info.ts'
import { wordRows, type WordRows } from './word-rows.ts'
import { recent, type Recent } from '../text/recent.ts'
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
  /** The statements of the text that was read last. */
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
