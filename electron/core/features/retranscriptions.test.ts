import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { createTestFolder, openTestCore, removeTestFolder, resourcesFolder } from '../test-core.ts'
import { prepareDemoModel } from '../whisper/demo-model.ts'
import { useModel } from './models.ts'

test('takes with words by another model are transcribed again one by one, and keep their words and corrections meanwhile', { timeout: 400_000 }, async () => {
  const dataFolder = createTestFolder()
  const core = openTestCore({ dataFolder })
  const { call, until } = core
  try {
    const ids: string[] = []
    for (let count = 0; count < 2; count += 1) ids.push((await call(calls['takes.addBundled'], { questionId: core.questionId, answer: 'weak' })).id)
    const detail = (takeId: string) => call(calls['takes.get'], { takeId })
    const outdated = () => call(calls['transcriptions.outdated'], {})
    const allDone = async () => (await Promise.all(ids.map(detail))).every(({ take }) => take.transcription.state === 'done')
    await until(allDone)
    expect(await outdated()).toEqual({ model: 'ggml-demo.en.bin', takes: 0, queued: 0 })
    const [first = ''] = ids
    const heard = (await detail(first)).transcript?.words ?? []
    await call(calls['transcripts.correct'], { takeId: first, from: 2, to: 3, was: heard[2]?.text, text: 'honestly' })

    const model = join(dataFolder, 'better-model.bin')
    renameSync(await prepareDemoModel(resourcesFolder, dataFolder), model)
    useModel(core.core, model)
    expect(await outdated()).toEqual({ model: 'better-model.bin', takes: 2, queued: 0 })
    await call(calls['transcriptions.startOutdated'], {})
    expect(await outdated()).toMatchObject({ takes: 2, queued: 2 })
    // Under way, the earlier words are there with their scores.
    expect(await detail(first)).toMatchObject({ take: { transcription: { state: 'running' } }, transcript: { model: 'ggml-demo.en.bin' }, corrections: [{ maker: 'user' }] })
    // A take without words goes first.
    const fresh = (await call(calls['takes.addBundled'], { questionId: core.questionId, answer: 'weak' })).id
    await until(async () => core.queue.running()?.takeId === fresh)
    expect((await outdated()).takes).toBe(1)

    await call(calls['transcriptions.cancelOutdated'], {})
    expect(await outdated()).toMatchObject({ takes: 1, queued: 0 })
    // What was cancelled has its earlier words, and nothing to be done.
    expect((await detail(ids[1] ?? '')).take.transcription.state).toBe('done')
    const again = await detail(first)
    expect(again.transcript?.model).toBe('better-model.bin')
    expect([again.transcript?.words[2]?.text, again.corrections.length, again.unplaced]).toEqual(['honestly', 1, []])
    expect(core.reports).toEqual([])
  } finally {
    await core.close()
    removeTestFolder(dataFolder)
  }
})
