import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { weightsFrom } from '../../shared/scoring/shipped-weights.ts'
import { readCorpus } from './corpus.ts'
import { reportDevelopment } from './development.ts'
import { reportSweep } from './sweep.ts'
import { trainProbes } from './train-probes.ts'
import { clauseBias, clauseStay, entityBias, trainReader } from './train-reader.ts'
import { weightsFileSchema, weightsJson } from './weights-file.ts'

// `npm run train`: learns the weights from our own annotated answers. The given ones are never learnt from: they say what the weights are worth.
// `npm run train -- --biases [--errors=FILE]` learns nothing: it puts the biases of train-reader.ts into the weights that are there and prints how
// they read the given answers; `--sweep` in place of `--biases` prints how they would read them with other biases, too.

const folder = fileURLToPath(new URL('../../resources/corpus', import.meta.url))
const target = fileURLToPath(new URL('../../shared/scoring/reader-weights.json', import.meta.url))
const probeTarget = fileURLToPath(new URL('../../shared/scoring/probe-weights.json', import.meta.url))

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const { given, own } = readCorpus(folder)
print(`${String(given.length)} given answers, ${String(own.length)} of our own`)
const isSweep = process.argv.includes('--sweep')
if (!isSweep && !process.argv.includes('--biases')) {
  writeFileSync(probeTarget, JSON.stringify(trainProbes(own.map(({ signals, probes }) => ({ kinds: signals.map(({ kind }) => kind), probes })))) + '\n')
  writeFileSync(target, weightsJson(trainReader(own, print)))
}
const weights = { ...weightsFrom(weightsFileSchema.parse(JSON.parse(readFileSync(target, 'utf8')))), entityBias, clauseBias, clauseStay }
writeFileSync(target, weightsJson(weights))
print(`wrote ${target}`)
const wrong = reportDevelopment(given, weights, print)
const errors = process.argv.find((argument) => argument.startsWith('--errors='))?.slice('--errors='.length)
if (errors !== undefined) writeFileSync(errors, JSON.stringify(Object.fromEntries(wrong), null, 1))
if (isSweep) reportSweep(given, weights, print)
