import { calls } from '../../../shared/contract.ts'
import { openTestCore } from '../test-core.ts'

/** Run by `queue.test.ts` to be killed: transcribes the strong answer and says the take and the engine's process id. */
const core = openTestCore({ dataFolder: process.argv[2] ?? '' })
const { id } = await core.call(calls['takes.addBundled'], { questionId: core.questionId, answer: 'strong' })
await core.until(() => core.queue.running() !== null && core.events.filter(({ name }) => name === 'transcriptions.progress').length > 1)
process.stdout.write(`${id} ${core.queue.running()?.pid} ${process.pid}\n`)
