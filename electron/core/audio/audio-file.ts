import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { audioFolder } from '../data-folder.ts'
import { diskFailure } from '../failures.ts'

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
