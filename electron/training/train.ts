import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { weightsFrom } from '../../shared/scoring/shipped-weights.ts'
import { readCorpus } from './corpus.ts'
import { leaveAuthorsOut, report } from './leave-one-out.ts'
import { trainProbes } from './train-probes.ts'
import { trainReader } from './train-reader.ts'
import { weightsFileSchema, weightsJson } from './weights-file.ts'

const folder = fileURLToPath(new URL('../../resources/corpus', import.meta.url))
const target = fileURLToPath(new URL('../../shared/scoring/reader-weights.json', import.meta.url))

const probeTarget = fileURLToPath(new URL('../../shared/scoring/probe-weights.json', import.meta.url))

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3)

/** With `--keep=FOLDER` what was learnt without an author is kept there, and taken from there the next time. */
function kept(folder: string | undefined): Parameters<typeof leaveAuthorsOut>[4] {
  if (folder === undefined) return undefined
  const path = (author: string): string => join(folder, `without-${author}.json`)
  return {
    load: (author) => (existsSync(path(author)) ? weightsFrom(weightsFileSchema.parse(JSON.parse(readFileSync(path(author), 'utf8')))) : undefined),
    save: (author, weights) => {
      writeFileSync(path(author), weightsJson(weights))
    },
  }
}

const { given, own, stuffed } = readCorpus(folder)
print(`${String(given.length)} given answers, ${String(own.length)} of our own, ${String(stuffed.length)} stuffed`)
if (process.argv.includes('--leave-one-out')) {
  const { wrong } = report(leaveAuthorsOut(given, [...own, ...stuffed], print, option('authors')?.split(','), kept(option('keep'))), print)
  const errors = option('errors')
  if (errors !== undefined) writeFileSync(errors, JSON.stringify(Object.fromEntries(wrong)))
} else {
  const annotated = [...given, ...own, ...stuffed]
  writeFileSync(probeTarget, JSON.stringify(trainProbes(annotated.map(({ signals, probes }) => ({ kinds: signals.map(({ kind }) => kind), probes })))) + '\n')
  const json = weightsJson(trainReader(annotated, print))
  writeFileSync(target, json)
  print(`wrote ${target}: ${String(json.length)} bytes`)
}
