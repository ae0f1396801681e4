import { chmodSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { fastest } from '../../../shared/speech-engine.ts'
import { wavHeader } from '../audio/wav.ts'
import { builtEngine, createTestFolder, demoVoice, openTestCore, removeTestFolder, type TestCore } from '../test-core.ts'
import { chosenEngine, createEngines, engineFor, type Engines } from './engines.ts'
import { chosenModelFile } from './models.ts'
import { changeSettings } from './settings.ts'

const onUnix = test.skipIf(process.platform === 'win32')

let folder = ''
let picked: string | null = null
let core: TestCore
let engines: Engines
beforeEach(() => {
  folder = createTestFolder()
  picked = null
  core = openTestCore({ dataFolder: join(folder, 'data'), pickFile: async () => picked })
  // The first sentence: what is tested is what is done with the figures.
  const sentence = join(folder, 'sentence.wav')
  const sound = readFileSync(demoVoice('weak.wav')).subarray(44, 44 + 4 * 32_000)
  writeFileSync(sentence, Buffer.concat([wavHeader(sound.length), sound]))
  engines = createEngines(core.core, core.queue, { PATH: join(folder, 'bin') }, { short: sentence, long: [sentence, sentence] })
  mkdirSync(join(folder, 'bin'))
})
afterEach(async () => {
  await engines.close()
  await core.close()
  removeTestFolder(folder)
})

function program(name: string, lines: string): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\n${lines}\n`)
  chmodSync(file, 0o700)
  return file
}

type Name = keyof Engines['answers']
const run = (name: Name) => engines.answers[name].run({})
const list = async () => {
  const result = await run('engines.list')
  if (!result.ok) throw new Error(result.error.code)
  return calls['engines.list'].output.parse(result.value)
}

onUnix('a program is known by what it answers, not by its name', { timeout: 120_000 }, async () => {
  program('bin/whisper-cli', `exec '${builtEngine()}' "$@"`)
  program('bin/whisper-notes', 'echo "whisper-notes: takes notes"')
  program('bin/other', `exec '${builtEngine()}' "$@"`)
  expect((await list()).engines.map(({ origin, file, isUsed, measurement }) => [origin, file, isUsed, measurement])).toEqual([
    ['built', builtEngine(), true, null],
    ['path', join(folder, 'bin', 'whisper-cli'), false, null],
  ])
  picked = program('my-notes', 'echo "-m -f -l: nothing of it at the beginning of a line"')
  await expect(run('engines.chooseFile')).rejects.toMatchObject({ failure: { code: 'engine_foreign' } })
  expect((await list()).engines).toHaveLength(2)
  picked = program('my-engine', `exec '${builtEngine()}' "$@"`)
  expect(await run('engines.chooseFile')).toMatchObject({ ok: true })
  expect((await list()).engines.map(({ origin }) => origin)).toEqual(['built', 'chosen', 'path'])
})

onUnix('engines are measured once, what does not do what it promises is told, and the fastest is used', { timeout: 600_000 }, async () => {
  const liar = program('bin/whisper-cli', `if [ "$1" = --help ]; then exec '${builtEngine()}' --help; fi`)
  picked = program('my-engine', `exec '${builtEngine()}' "$@"`)
  await run('engines.chooseFile')
  expect(await run('engines.measure')).toMatchObject({ ok: true })
  const { engines: measured, isMeasuring } = await list()
  expect(isMeasuring).toBe(false)
  expect(measured.map(({ file }) => file)).not.toContain(liar)
  for (const { measurement } of measured) expect(measurement?.msPerMinute).toBeGreaterThan(0)
  expect(measured.find(({ isUsed }) => isUsed)?.file).toBe(fastest(measured))
  const modelFile = await chosenModelFile(core.core)
  expect(engineFor(core.core, modelFile)).toEqual({ engineFile: fastest(measured), threads: measured.find(({ isUsed }) => isUsed)?.measurement?.threads })

  // Another file by the same name was not measured; one that is gone is not used.
  changeSettings(core.core.database, { engineFile: picked })
  utimesSync(picked, 1000, 1000)
  expect(engineFor(core.core, modelFile)).toEqual({ engineFile: picked })
  rmSync(picked)
  expect(chosenEngine(core.core)).toBe(builtEngine())
})

onUnix('a measurement is cancelled, and nothing is used for it', { timeout: 120_000 }, async () => {
  const measuring = run('engines.measure').catch((error: unknown) => error)
  await core.until(async () => (await list()).isMeasuring)
  await run('engines.cancelMeasuring')
  expect(await measuring).toMatchObject({ failure: { code: 'transcription_cancelled' } })
  expect(await list()).toMatchObject({ isMeasuring: false, engines: [{ isUsed: true, measurement: null }] })
})
