import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { demoModelName } from '../../../shared/speech-model.ts'
import { newId } from '../clock.ts'
import { diskFailure, FailureError, systemCode } from '../failures.ts'

/** Of the unpacked model, as `resources/demo-voice/README.md` gives them. */
export const demoModelBytes = 7_977_456
const demoModelSha256 = 'fa827db705bf54f03a37e22bfe47ef7224b2325421dfe93ba414cbdcc66a8529'

/**
 * Unpacks the bundled demo voice into a folder and returns the model's path. One that is there and whole stays;
 * one that was damaged is unpacked again. Throws `model_missing`, `model_truncated`, `disk_full` or `data_folder_unwritable`.
 */
export async function prepareDemoModel(resourcesFolder: string, modelsFolder: string): Promise<string> {
  const file = join(modelsFolder, demoModelName)
  if (existsSync(file) && isDemoModel(readFileSync(file))) return file
  const model = await unpack(join(resourcesFolder, 'demo-voice', `${demoModelName}.gz`))
  const unfinished = `${file}.${newId()}.part`
  try {
    mkdirSync(modelsFolder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw diskFailure(error, modelsFolder)
  }
  try {
    writeFileSync(unfinished, model, { mode: 0o600, flush: true })
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw diskFailure(error, modelsFolder)
  }
  return file
}

async function unpack(packed: string): Promise<Buffer> {
  let bytes: Buffer
  try {
    bytes = readFileSync(packed)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new FailureError('model_missing', { path: packed }, error)
    throw error
  }
  const model = await promisify(gunzip)(bytes).catch((error: unknown) => {
    throw new FailureError('model_truncated', { path: packed }, error)
  })
  if (!isDemoModel(model)) throw new FailureError('model_foreign', { path: packed })
  return model
}

function isDemoModel(bytes: Buffer): boolean {
  return createHash('sha256').update(bytes).digest('hex') === demoModelSha256
}
