import { createInterface } from 'node:readline'
import type { ZodType } from 'zod'
import { CommandError, printLine } from './command.ts'

/**
 * Reads one JSON object a line from `input`, and prints one JSON object a line for each, in order. Empty lines
 * are passed over. A line that is no JSON or has the wrong shape ends the command with its number.
 */
export async function answerLines<Input>(
  input: NodeJS.ReadableStream,
  schema: ZodType<Input>,
  answer: (record: Input) => unknown,
): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    printLine(JSON.stringify(answer(parseLine(line, number, schema))))
  }
}

function parseLine<Input>(line: string, number: number, schema: ZodType<Input>): Input {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (error) {
    throw new CommandError(`Line ${number} is not JSON. Write one object a line, such as {"id":"1","text":"I froze the rollout."}`, { cause: error })
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new CommandError(`Line ${number}: ${issue?.path.join('.') || 'the object'}: ${issue?.message ?? 'wrong shape'}`)
}
