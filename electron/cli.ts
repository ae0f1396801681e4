import { parseArgs } from 'node:util'
import { failureWords } from '../shared/failure-words.ts'
import { FailureError } from './core/failures.ts'
import { placesOf } from './core/places.ts'
import { root } from './setup/places.mjs'
import { CommandError, note, printLine, UsageError } from './terminal/command.ts'
import { demo } from './terminal/demo.ts'
import { grill } from './terminal/grill.ts'
import { replies } from './terminal/replies.ts'
import { score } from './terminal/score.ts'
import { session } from './terminal/session.ts'
import { transcribe } from './terminal/transcribe.ts'

// Door 3: a terminal. Results as JSON on standard output, everything else on standard error;
// exit status 0, 1 (failed, with a sentence) or 2 (wrong usage).

const usage = `Usage: npm run --silent grillroom -- <command>

  demo [--json]                           transcribe and score the bundled recording
  transcribe FILE [--model PATH] [--json] the words of a WAV file (16 kHz, mono, 16 bit)
  score --jsonl                           {"id","text"} a line in, both scores with their evidence a line out
  replies --jsonl                         {"id","claim","challenge","reply"} a line in, the reply's label and why a line out
  session --jsonl                         {"id","turns":[{"question","answer"}]} a line in, scores, vote and labels a line out
  grill --simulate FILE                   a session in virtual time over timed answers, every event a line, then the debrief`

async function main(args: string[]): Promise<void> {
  const { values, positionals } = parse(args)
  const [command, ...files] = positionals
  if (values.help || command === undefined) {
    if (!values.help) throw new UsageError(usage)
    return printLine(usage)
  }
  const places = placesOf(root, process.env)
  const expectFiles = (count: number) => {
    if (files.length !== count) throw new UsageError(`${command} takes ${count} file(s), not ${files.length}.\n\n${usage}`)
  }
  switch (command) {
    case 'demo':
      expectFiles(0)
      return demo(places, { json: values.json })
    case 'transcribe': {
      expectFiles(1)
      return transcribe(places, files[0] ?? '', { model: values.model, json: values.json })
    }
    case 'score':
    case 'replies':
    case 'session':
      expectFiles(0)
      if (!values.jsonl) throw new UsageError(`${command} reads lines of JSON: say ${command} --jsonl.\n\n${usage}`)
      return { score, replies, session }[command](process.stdin)
    case 'grill':
      if (values.simulate === undefined) throw new UsageError(`grill plays a file of answers: say grill --simulate FILE.\n\n${usage}`)
      expectFiles(0)
      return grill(places, values.simulate)
    default:
      throw new UsageError(`There is no command "${command}".\n\n${usage}`)
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        model: { type: 'string' },
        simulate: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, { cause: error })
  }
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) {
    note(error.message)
    process.exitCode = 2
  } else if (error instanceof CommandError) {
    note(error.message)
    process.exitCode = 1
  } else if (error instanceof FailureError) {
    const { what, next } = failureWords(error.failure)
    note(`${what} ${next}`)
    process.exitCode = 1
  } else {
    throw error
  }
}
