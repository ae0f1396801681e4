import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { calls } from '../../../shared/contract.ts'
import { demoVoice, openTestCore } from '../test-core.ts'

/**
 * Run by `killed.test.ts` to be killed at any moment: records two seconds of speech, with live words, beside and before what the queue has
 * to do. Says how much of the take it has handed over, and each engine that the queue starts.
 */
const core = openTestCore({ dataFolder: process.argv[2] ?? '' })
let engine = 0
core.core.emitter.on(() => {
  const pid = core.queue.running()?.pid ?? 0
  if (pid !== 0 && pid !== engine) process.stdout.write(`engine ${pid}\n`)
  engine = pid
})
const { id } = await core.call(calls['recordings.begin'], { questionId: core.questionId })
const sound = readFileSync(demoVoice('weak.wav')).subarray(44, 44 + 32_000 * 2)
const chunkBytes = 3200
for (let sequence = 0; sequence * chunkBytes < sound.length; sequence += 1) {
  const pcm = sound.subarray(sequence * chunkBytes, (sequence + 1) * chunkBytes)
  const { durationMs } = await core.call(calls['recordings.append'], { takeId: id, sequence, pcm })
  process.stdout.write(`take ${id} ${durationMs}\n`)
  await setTimeout(15)
}
await core.call(calls['recordings.finish'], { takeId: id })
process.stdout.write('finished\n')
// Until it is killed, the queue goes on.
await setTimeout(600_000)
