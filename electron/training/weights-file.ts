import { z } from 'zod'
import type { ReaderWeights } from '../../shared/scoring/reader.ts'
import { featuresOf, type WeightTable } from '../../shared/scoring/weight-table.ts'

const tableSchema = z.object({ width: z.int(), scale: z.number(), bytes: z.string() })
const numbersSchema = z.array(z.number())

export const weightsFileSchema = z.object({
  entities: tableSchema,
  entityTransitions: numbersSchema,
  entityBias: numbersSchema,
  clauses: tableSchema,
  context: tableSchema,
  firstTransitions: numbersSchema,
  secondTransitions: numbersSchema,
  clauseBias: numbersSchema,
  clauseStay: numbersSchema,
})

/** A table as bytes: see `readTable`. */
export function tableBytes(table: WeightTable): Uint8Array {
  const bytes: number[] = []
  const put = (value: number): void => {
    let rest = value
    while (rest > 127) {
      bytes.push((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    bytes.push(rest)
  }
  const features = featuresOf(table)
  put(features.length)
  let before = 0
  for (const { hash, row: values } of features) {
    put(hash - before)
    before = hash
    for (let from = 0; from < table.width; from += 8) {
      bytes.push(values.subarray(from, from + 8).reduce((mask, value, bit) => (value === 0 ? mask : mask | (1 << bit)), 0))
    }
    for (const value of values) if (value !== 0) bytes.push(value & 255)
  }
  return Uint8Array.from(bytes)
}

/** The weights as the JSON that the scorer loads. */
export function weightsJson(weights: ReaderWeights): string {
  const table = (one: WeightTable): object => ({ width: one.width, scale: one.scale, bytes: Buffer.from(tableBytes(one)).toString('base64') })
  const short = (values: Float32Array): number[] => Array.from(values, (value) => Math.round(value * 1000) / 1000)
  return (
    JSON.stringify({
      entities: table(weights.entities),
      entityTransitions: short(weights.entityTransitions),
      entityBias: weights.entityBias,
      clauses: table(weights.clauses),
      context: table(weights.context),
      firstTransitions: short(weights.firstTransitions),
      secondTransitions: short(weights.secondTransitions),
      clauseBias: weights.clauseBias,
      clauseStay: weights.clauseStay,
    }) + '\n'
  )
}
