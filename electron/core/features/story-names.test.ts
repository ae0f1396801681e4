import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { builtEngine, createTestFolder, openTestCore, removeTestFolder, resourcesFolder } from '../test-core.ts'
import { prepareDemoModel } from '../whisper/demo-model.ts'
import { useModel } from './models.ts'

test.skipIf(process.platform === 'win32')('a take is heard with the names of its story in mind, the demo voice without', { timeout: 240_000 }, async () => {
  const dataFolder = createTestFolder()
  const engine = join(dataFolder, 'noting-engine')
  const notes = join(dataFolder, 'notes')
  writeFileSync(engine, `#!/bin/sh\necho "$*" >> '${notes}'\nexec '${builtEngine()}' "$@"\n`)
  chmodSync(engine, 0o700)
  const core = openTestCore({ dataFolder, engineFile: engine })
  try {
    const hear = async (): Promise<void> => {
      const { id } = await core.call(calls['takes.addBundled'], { questionId: core.questionId, answer: 'weak' })
      await core.until(async () => (await core.call(calls['takes.get'], { takeId: id })).take.transcription.state === 'done')
    }
    await hear()
    expect(readFileSync(notes, 'utf8')).not.toContain('--prompt')
    const model = join(dataFolder, 'own-model.bin')
    renameSync(await prepareDemoModel(resourcesFolder, dataFolder), model)
    useModel(core.core, model)
    await hear()
    expect(readFileSync(notes, 'utf8')).toMatch(/--prompt [^-]*Daniel Osei/)
  } finally {
    await core.close()
    removeTestFolder(dataFolder)
  }
})
