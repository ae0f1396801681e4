import file from './reader-weights.json' with { type: 'json' }
import type { ReaderWeights } from './reader.ts'
import { bytesOf, readTable, type WeightTable } from './weight-table.ts'

/** The weights as they lie in their file. */
export interface WeightsFile {
  readonly entities: TableFile
  readonly entityTransitions: readonly number[]
  readonly entityBias: readonly number[]
  readonly clauses: TableFile
  readonly context: TableFile
  readonly firstTransitions: readonly number[]
  readonly secondTransitions: readonly number[]
  readonly clauseBias: readonly number[]
  readonly clauseStay: readonly number[]
}

interface TableFile {
  readonly width: number
  readonly scale: number
  /** Base64 of what `readTable` reads. */
  readonly bytes: string
}

let loaded: ReaderWeights | undefined

/** The weights that `npm run train` wrote; read from their text once, at the first use. */
export function shippedWeights(): ReaderWeights {
  loaded ??= weightsFrom(file)
  return loaded
}

export function weightsFrom(stored: WeightsFile): ReaderWeights {
  return {
    entities: tableFrom(stored.entities),
    entityTransitions: Float32Array.from(stored.entityTransitions),
    entityBias: stored.entityBias,
    clauses: tableFrom(stored.clauses),
    context: tableFrom(stored.context),
    firstTransitions: Float32Array.from(stored.firstTransitions),
    secondTransitions: Float32Array.from(stored.secondTransitions),
    clauseBias: stored.clauseBias,
    clauseStay: stored.clauseStay,
  }
}

function tableFrom({ width, scale, bytes }: TableFile): WeightTable {
  return readTable(bytesOf(bytes), width, scale)
}
