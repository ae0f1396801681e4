import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { wavHeader } from '../core/audio/wav.ts'
import { builtEngine, demoVoice, resourcesFolder } from '../core/test-core.ts'
import { prepareDemoModel } from '../core/whisper/demo-model.ts'
import { transcribe } from '../core/whisper/run.ts'
import { saidAt, saidTokens, writeRandomModel } from './random-model.ts'

// What such a model says depends on how much it was told before, and on nothing else: so it shows whether the engine was told.

test('the prompt reaches every window of a long take', { timeout: 240_000 }, async () => {
  const work = mkdtempSync(join(tmpdir(), 'grillroom-primed-'))
  onTestFinished(() => rmSync(work, { recursive: true, force: true }))
  const modelFile = join(work, 'random.bin')
  // The least that whisper.cpp 1.5.0 has memory for.
  writeRandomModel(modelFile, { state: 128, heads: 2, layers: 3 }, await prepareDemoModel(resourcesFolder, work))
  const sound = Buffer.concat(['strong', 'weak', 'strong'].map((name) => readFileSync(demoVoice(`${name}.wav`)).subarray(44)))
  const audioFile = join(work, 'long.wav')
  writeFileSync(audioFile, Buffer.concat([wavHeader(sound.length), sound]))
  // Three words before, so it begins three places further on.
  const prompt = [100, 200, 300].map(saidAt).join('')
  const { words } = await transcribe({ engineFile: builtEngine(), modelFile, audioFile, prompt })
  const said = Array.from({ length: saidTokens - 3 }, (_, place) => saidAt(3 + place).trim())
  const windows = Math.round(words.length / said.length)
  expect(windows).toBeGreaterThanOrEqual(3)
  expect(words.map(({ text }) => text)).toEqual(Array.from({ length: windows }, () => said).flat())
})
