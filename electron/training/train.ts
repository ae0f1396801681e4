import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCorpus } from './corpus.ts'
import { leaveAuthorsOut, report } from './leave-one-out.ts'
import { trainProbes } from './train-probes.ts'
import { trainReader } from './train-reader.ts'
import { weightsJson } from './weights-file.ts'

const folder = fileURLToPath(new URL('../../resources/corpus', import.meta.url))
const target = fileURLToPath(new URL('../../shared/scoring/reader-weights.json', import.meta.url))

const probeTarget = fileURLToPath(new URL('../../shared/scoring/probe-weights.json', import.meta.url))

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)

const { given, own, stuffed, statements } = readCorpus(folder)
print(`${String(given.length)} given answers, ${String(own.length)} of our own, ${String(stuffed.length)} stuffed, ${String(statements.length)} groups of statements`)
if (process.argv.includes('--leave-one-out')) {
  const { wrong } = report(leaveAuthorsOut(given, [...own, ...stuffed], statements, print, option('authors')?.split(',')), print)
  const errors = option('errors')
  if (errors !== undefined) writeFileSync(errors, JSON.stringify(Object.fromEntries(wrong)))
} else {
  const annotated = [...given, ...own, ...stuffed]
  writeFileSync(probeTarget, JSON.stringify(trainProbes(annotated.map(({ signals, probes }) => ({ kinds: signals.map(({ kind }) => kind), probes })))) + '\n')
  const json = weightsJson(trainReader(annotated, statements, print))
  writeFileSync(target, json)
  print(`wrote ${target}: ${String(json.length)} bytes`)
}
