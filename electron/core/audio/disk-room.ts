import { statfsSync } from 'node:fs'
import { bytesPerSecond } from '../../../shared/recording.ts'
import { diskFailure } from '../failures.ts'

/**
 * So much of the disk a recording leaves free, so that the take's end, its words and its scores still fit on it: an hour of speech is
 * about 9,000 words at some 60 bytes a row, with their scores about a megabyte, and SQLite's log holds all of it once more.
 */
export const keptFreeBytes = 8 * 1024 * 1024

/** Ms of sound that a folder's disk still takes; 0 where only `keptFreeBytes` or less are left. Throws `data_folder_unwritable`. */
export function recordingRoomMs(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return Math.max(0, Math.floor(((bavail * bsize - keptFreeBytes) * 1000) / bytesPerSecond))
  } catch (error) {
    throw diskFailure(error, folder)
  }
}
