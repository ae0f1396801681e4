import type { ZodType } from 'zod'
import { calls, events, type Bridge, type CallInput, type CallName, type CallOutput, type EventName, type EventPayload } from '../shared/contract.ts'
import { failureWords } from '../shared/failure-words.ts'
import { failureSchema, type Failure } from '../shared/result.ts'

// The contract again, in a form in which the compiler follows a name that is only known as a type.
const outputs: { readonly [Name in CallName]: { readonly output: ZodType<CallOutput<Name>> } } = calls
const payloads: { readonly [Name in EventName]: ZodType<EventPayload<Name>> } = events

declare global {
  interface Window {
    /** Put in place by the door before the page's scripts run. */
    readonly grillroom?: Bridge
  }
}

/** A call that was answered with a failure. Thrown, because that is how a query or a mutation is told. */
export class CallFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failureWords(failure).what)
    this.name = 'CallFailure'
    this.failure = failure
  }
}

/** What went wrong, whatever was thrown: what nobody foresaw counts as `internal`. */
export function failureOf(error: unknown): Failure {
  return error instanceof CallFailure ? error.failure : { code: 'internal', details: {} }
}

/** True where a door has put the wire in place. */
export function hasBridge(): boolean {
  return window.grillroom !== undefined
}

/** Makes one call of the contract; its answer is parsed. Throws `CallFailure` where the core answers with a failure. */
export async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
  if (!window.grillroom) throw new CallFailure({ code: 'internal', details: { call: name } })
  const result = await window.grillroom.call(name, input)
  if (!result.ok) throw new CallFailure(failureSchema.parse(result.error))
  return outputs[name].output.parse(result.value)
}

/** Calls back with every event of one name; returns what ends it. */
export function on<Name extends EventName>(name: Name, handle: (payload: EventPayload<Name>) => void): () => void {
  if (!window.grillroom) return () => {}
  return window.grillroom.on((arrived, payload) => {
    if (arrived === name) handle(payloads[name].parse(payload))
  })
}
