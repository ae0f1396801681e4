import file from './reader-weights.json' with { type: 'json' }
import type { ReaderWeights } from './reader.ts'
import { bytesOf, readTable, type WeightTable } from './weight-table.ts'

let loaded: ReaderWeights | undefined

/** The weights that `npm run train` wrote; read from their text once, at the first use. */
export function shippedWeights(): ReaderWeights {
  loaded ??= {
    entities: tableFrom(file.entities),
    entityTransitions: Float32Array.from(file.entityTransitions),
    entityBias: file.entityBias,
    clauses: tableFrom(file.clauses),
    context: tableFrom(file.context),
    firstTransitions: Float32Array.from(file.firstTransitions),
    secondTransitions: Float32Array.from(file.secondTransitions),
    clauseBias: file.clauseBias,
  }
  return loaded
}

function tableFrom({ width, scale, bytes }: { width: number; scale: number; bytes: string }): WeightTable {
  return readTable(bytesOf(bytes), width, scale)
}
