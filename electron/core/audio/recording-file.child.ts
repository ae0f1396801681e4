import { readFileSync } from 'node:fs'
import { FailureError } from '../failures.ts'
import { createRecordingFile } from './recording-file.ts'

/** Run by `recording-file.test.ts` where files may not grow: records until that fails, once more, and says how far it came. */
const [path = '', source = ''] = process.argv.slice(2)
const sound = readFileSync(source).subarray(44)
const recording = createRecordingFile(path)

function codeOf(run: () => void): string {
  try {
    run()
    return 'none'
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : String(error)
  }
}

const chunkBytes = 3200
let next = 0
let code = 'none'
while (code === 'none' && next * chunkBytes < sound.length) {
  const chunk = sound.subarray(next * chunkBytes, (next + 1) * chunkBytes)
  code = codeOf(() => recording.append(chunk))
  if (code === 'none') next += 1
}
const retriedCode = codeOf(() => recording.append(sound.subarray(next * chunkBytes, (next + 1) * chunkBytes)))
recording.finish()
process.stdout.write(JSON.stringify({ appendedMs: recording.durationMs(), code, retriedCode }))
