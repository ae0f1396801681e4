import type { z, ZodType } from 'zod'
import { calls, type CallName } from '../../shared/contract.ts'
import { failure, failureCodeSchema, success, type Result } from '../../shared/result.ts'
import { FailureError } from './failures.ts'

/** A handler behind the schemas of its call: takes whatever came over the wire. */
export interface Answer {
  /** The contract's entry that it answers. */
  readonly call: unknown
  readonly run: (input: unknown) => Promise<Result<unknown>>
}

/** An answer for every call of the contract; a feature supplies those of its nouns. */
export type Answers = { readonly [Name in CallName]: Answer }

/**
 * Puts a handler behind its call's schemas. The handler gets the parsed input and returns the value,
 * or throws a `FailureError` for what it foresaw.
 */
export function answer<Input, Output>(
  call: { readonly input: ZodType<Input>; readonly output: ZodType<Output> },
  handler: (input: Input) => Output | Promise<Output>,
): Answer {
  return {
    call,
    run: async (input) => {
      const parsed = call.input.safeParse(input)
      if (!parsed.success) return inputFailure(parsed.error.issues[0])
      return success(call.output.parse(await handler(parsed.data)))
    },
  }
}

/** A schema may name the failure that people are to be told (`params: { failure }`); a text that is too long is told with its limit. */
function inputFailure(issue: z.core.$ZodIssue | undefined): Result<never> {
  const field = issue?.path.join('.') ?? ''
  if (issue?.code === 'too_big' && issue.origin === 'string') return failure('too_long', { field, most: Number(issue.maximum) })
  if (issue?.code === 'custom') {
    const named = failureCodeSchema.safeParse(issue.params?.['failure'])
    if (named.success) return failure(named.data, { field })
  }
  return failure('bad_input', { field, problem: issue?.message ?? '' })
}

/** `toString` and its kind are no calls: only the contract's own names are looked up. */
function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

/**
 * Answers one call off the wire. Never rejects: a foreseen failure becomes its `Result`, and what nobody
 * foresaw is given to `report` and answered with `internal`.
 */
export async function dispatch(
  answers: Answers,
  name: unknown,
  input: unknown,
  report: (error: unknown) => void,
): Promise<Result<unknown>> {
  if (!isCallName(name)) return failure('unknown_call', { call: String(name).slice(0, 100) })
  try {
    return await answers[name].run(input)
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure }
    report(error)
    return failure('internal', { call: name })
  }
}
