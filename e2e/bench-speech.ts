import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import '../electron/bench/speech.ts'
import { tinyEn, writeRandomModel } from '../electron/bench/random-model.ts'
import { wavHeader } from '../electron/core/audio/wav.ts'
import { prepareDemoModel } from '../electron/core/whisper/demo-model.ts'
import { root } from '../electron/setup/places.mjs'
import { benchScreenWords } from './bench-screen-words.ts'
import { benchWindowMemory } from './bench-window-memory.ts'

// `npm run bench:speech`: first what needs no window (electron/bench/speech.ts), then what only a window shows. `npm run bench:speech -- screen`
// measures how late words are on the screen alone, `-- window` what an hour's take holds in a window.

const parts = process.argv.slice(2)
const isWanted = (part: string) => parts.length === 0 || parts.includes(part)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const work = mkdtempSync(join(tmpdir(), 'grillroom-bench-'))
try {
  const modelFile = await prepareDemoModel(join(root, 'resources'), work)
  const speech = Buffer.concat(['strong', 'weak'].map((name) => readFileSync(join(root, 'resources', 'demo-voice', `${name}.wav`)).subarray(44)))
  if (isWanted('screen')) {
    const spoken = join(work, 'spoken.wav')
    writeFileSync(spoken, Buffer.concat([wavHeader(speech.length), speech]))
    const random = join(work, 'ggml-random-tiny.en.bin')
    writeRandomModel(random, tinyEn, modelFile)
    say('words on the screen')
    await benchScreenWords({ work, modelFile, name: 'demo voice', spoken, say })
    await benchScreenWords({ work, modelFile: random, name: 'random weights, dimensions of tiny.en', spoken, say })
  }
  if (isWanted('window')) {
    say('an hour of speech into a window')
    await benchWindowMemory({ work, modelFile, speech, say })
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
