import type { ZodType } from 'zod'
import type { App } from '../app.ts'

/**
 * Makes a call and parses what comes back with the contract's own schema, as a window does.
 * Throws with the failure's code where there is one.
 */
export async function ask<Output>(app: App, name: string, call: { readonly output: ZodType<Output> }, input: unknown = {}): Promise<Output> {
  const result = await app.call(name, input)
  if (!result.ok) throw new Error(`${name}: ${result.error.code} ${JSON.stringify(result.error.details)}`)
  return call.output.parse(result.value)
}
