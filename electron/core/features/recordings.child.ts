import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { calls } from '../../../shared/contract.ts'
import { demoVoice, openTestCore } from '../test-core.ts'

/** Run by `recordings.test.ts` to be killed: records the weak answer and says after each chunk how much it has handed over. */
const core = openTestCore({ dataFolder: process.argv[2] ?? '', engineFile: null })
const { id } = await core.call(calls['recordings.begin'], { questionId: core.questionId })
const sound = readFileSync(demoVoice('weak.wav')).subarray(44)
const chunkBytes = 3200
for (let sequence = 0; sequence * chunkBytes < sound.length; sequence += 1) {
  const pcm = sound.subarray(sequence * chunkBytes, (sequence + 1) * chunkBytes)
  const { durationMs } = await core.call(calls['recordings.append'], { takeId: id, sequence, pcm })
  process.stdout.write(`${id} ${durationMs}\n`)
  await setTimeout(20)
}
