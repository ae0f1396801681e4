import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { parseArgs } from 'node:util'
import { applyEdits } from '../../shared/correction.ts'
import { knownNames, type KnownName } from '../../shared/names/known-name.ts'
import { callNames } from '../../shared/named.ts'
import { lettersOf } from '../../shared/names/name-sound.ts'
import { namePrompt } from '../../shared/names/name-prompt.ts'
import { nearMisses } from '../../shared/names/near-miss.ts'
import { transcriptText, type Word } from '../../shared/transcript.ts'
import { toDossier } from '../../shared/written-dossier.ts'
import { sampleRateHz } from '../../shared/recording.ts'
import { wavHeader } from '../core/audio/wav.ts'
import { newId } from '../core/clock.ts'
import { englishWords } from '../core/english-words.ts'
import { readSampleStory } from '../core/sample-story.ts'
import { prepareDemoModel } from '../core/whisper/demo-model.ts'
import { findEngine } from '../core/whisper/engine-file.ts'
import { transcribe } from '../core/whisper/run.ts'
import { root } from '../setup/places.mjs'
import { readAnswers } from '../training/corpus.ts'
import { namesTakes } from './names-takes.ts'

// `npm run bench:names [-- --model FILE]`: how many of the story's names come out right in ten takes that say them, without and with priming and
// correction; and how many words of the annotated answers, which are right as they stand, the correction would change.

const resourcesFolder = join(root, 'resources')
const isEnglish = englishWords(resourcesFolder)
const print = (line: string): void => void process.stdout.write(`${line}\n`)
const { values } = parseArgs({ options: { model: { type: 'string' } } })

const dossier = toDossier(readSampleStory(resourcesFolder), true, 0, newId)
const names = knownNames({ ...dossier, texts: [dossier.story.title, dossier.story.situation, dossier.story.action, dossier.story.result] }, '', isEnglish)

const toWords = (text: string): Word[] => text.split(/\s+/).filter(Boolean).map((each, place) => ({ text: each, t0Ms: place * 300, t1Ms: place * 300 + 250, p: 0.7 }))
const corrected = (words: readonly Word[], known: readonly KnownName[]): Word[] => applyEdits(words, nearMisses(words, known, isEnglish, newId)).words

/** The words of names in a text, as often as they come. */
function namesIn(text: string): Map<string, number> {
  const parts = new Set(names.flatMap((name) => name.parts.map(lettersOf)))
  const counts = new Map<string, number>()
  for (const word of text.split(/\s+/)) {
    const letters = lettersOf(word.replace(/['’]s(?=\P{L}*$)/u, '').replace(/\P{L}/gu, ''))
    if (parts.has(letters)) counts.set(letters, (counts.get(letters) ?? 0) + 1)
  }
  return counts
}

/** How many of the names that were said a transcript has. */
function right(said: string, heard: string): { said: number; right: number } {
  const [told, found] = [namesIn(said), namesIn(heard)]
  const all = [...told]
  return { said: all.reduce((sum, [, count]) => sum + count, 0), right: all.reduce((sum, [name, count]) => sum + Math.min(count, found.get(name) ?? 0), 0) }
}

function sumUp(label: string, heard: readonly string[]): void {
  const each = heard.map((text, place) => right(namesTakes[place]?.said ?? '', text))
  const [said, found] = [each.reduce((sum, take) => sum + take.said, 0), each.reduce((sum, take) => sum + take.right, 0)]
  print(`${label.padEnd(46)} ${String(found).padStart(3)} of ${said} names right: recall ${(found / said).toFixed(3)}`)
}

print(`Ten takes, ${names.length} known names and terms; primed with “${namePrompt(names) ?? ''}”`)
print('')
print('Written down as a recogniser without the names writes them (planted, electron/bench/names-takes.ts)')
sumUp('  as heard', namesTakes.map(({ heard }) => heard))
sumUp('  with correction', namesTakes.map(({ heard }) => transcriptText(corrected(toWords(heard), names))))
const harmed = namesTakes.filter(({ said }) => transcriptText(corrected(toWords(said), names)) !== said).length
print(`  of the ten as they were said, correction changes ${harmed}`)

const answers = readAnswers(join(resourcesFolder, 'corpus', 'answers.jsonl'))
let words = 0
const changes: string[] = []
for (const [place, { text }] of answers.entries()) {
  // The people of the ten answers after it, who are none of its own.
  const others = answers.slice(place + 1, place + 11).flatMap(({ signals }) => signals.filter(({ kind }) => kind === 'person').map(({ quote }) => quote))
  const known = [...names, ...others.map((name) => ({ text: name, parts: callNames(name) }))]
  const heard = toWords(text)
  words += heard.length
  for (const { heardFrom, heardTo, text: put } of nearMisses(heard, known, isEnglish, newId)) changes.push(`${transcriptText(heard.slice(heardFrom, heardTo))} > ${put}`)
}
print('')
print(`${answers.length} annotated answers with ${words} words held against names that are not theirs: ${changes.length} words changed${changes.length === 0 ? '' : ` (${[...new Set(changes)].join('; ')})`}`)

/** Whether a program of that name is on the PATH. */
function isHere(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)))
}

/** Every second and so on of 22,050 Hz, by linear interpolation, at 16 kHz. */
function toSixteen(wav: Buffer): Buffer {
  const rate = wav.readUInt32LE(24)
  const samples = Math.floor((wav.length - 44) / 2)
  const out = Buffer.alloc(Math.floor((samples * sampleRateHz) / rate) * 2)
  for (let place = 0; place < out.length / 2; place += 1) {
    const at = (place * rate) / sampleRateHz
    const [low, high] = [Math.floor(at), Math.min(samples - 1, Math.floor(at) + 1)]
    const value = wav.readInt16LE(44 + low * 2) * (1 - (at - low)) + wav.readInt16LE(44 + high * 2) * (at - low)
    out.writeInt16LE(Math.round(value), place * 2)
  }
  return Buffer.concat([wavHeader(out.length), out])
}

print('')
if (!isHere('espeak-ng')) print('Spoken: left out, since espeak-ng is not on the PATH to say the takes.')
else {
  const folder = mkdtempSync(join(tmpdir(), 'grillroom-names-'))
  try {
    const modelFile = values.model ?? (await prepareDemoModel(resourcesFolder, folder))
    const prompt = namePrompt(names)
    const plain: string[] = []
    const primed: string[] = []
    const both: string[] = []
    for (const [place, { said }] of namesTakes.entries()) {
      const file = join(folder, `${place}.wav`)
      execFileSync('espeak-ng', ['-v', 'en-us', '-s', '150', '-w', file, said])
      writeFileSync(file, toSixteen(readFileSync(file)))
      const request = { engineFile: findEngine(), modelFile, audioFile: file }
      plain.push(transcriptText((await transcribe(request)).words))
      const heard = (await transcribe(prompt === undefined ? request : { ...request, prompt })).words
      primed.push(transcriptText(heard))
      both.push(transcriptText(corrected(heard, names)))
    }
    print(values.model === undefined ? 'Spoken by espeak-ng, heard by the demo voice: its 240 words hold none of these names and no tokens for them, so its recall says nothing' : `Spoken by espeak-ng, heard by ${values.model}`)
    if (values.model === undefined) print(`  the same words with and without the prompt in ${plain.filter((text, place) => text === primed[place]).length} of ${plain.length} takes; give a real model with --model FILE`)
    sumUp('  without priming and correction', plain)
    sumUp('  with priming', primed)
    sumUp('  with priming and correction', both)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
