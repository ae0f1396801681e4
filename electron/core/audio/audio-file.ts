import { chmodSync, constants, copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { audioFolder } from '../data-folder.ts'
import { diskFailure } from '../failures.ts'
import { inspectWav } from './wav.ts'

/** Where a take's sound lies. `takeId` has passed `idSchema`, so it cannot lead out of the folder. */
export function audioFile(dataFolder: string, takeId: string): string {
  return join(audioFolder(dataFolder), `${takeId}.wav`)
}

/** Deletes a take's sound; one that is gone already is no error. Throws `data_folder_unwritable`. */
export function removeAudio(dataFolder: string, takeId: string): void {
  const file = audioFile(dataFolder, takeId)
  try {
    rmSync(file, { force: true })
  } catch (error) {
    throw diskFailure(error, file)
  }
}

/**
 * Copies a WAV file of 16 kHz mono PCM16 in as a take's sound and returns its duration in ms.
 * Throws what `inspectWav` throws, `disk_full` or `data_folder_unwritable`.
 */
export function copyAudio(source: string, dataFolder: string, takeId: string): number {
  const { durationMs } = inspectWav(source)
  const file = audioFile(dataFolder, takeId)
  try {
    copyFileSync(source, file, constants.COPYFILE_EXCL)
    chmodSync(file, 0o600)
  } catch (error) {
    removeAudio(dataFolder, takeId)
    throw diskFailure(error, file)
  }
  return durationMs
}
