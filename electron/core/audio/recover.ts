import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { bytesPerSample, pcmDurationMs } from '../../../shared/recording.ts'
import { diskFailure } from '../failures.ts'
import { headerBytes, wavHeader } from './wav.ts'

export interface RepairedRecording {
  readonly samples: number
  readonly durationMs: number
}

/**
 * Makes a recording whole that was cut off: its header is written anew from the file's length, half a sample at the end goes.
 * Null where there is no file; a file without one sample is left as it is.
 * To be used only on files that `createRecordingFile` made, whose samples begin at a known place.
 */
export function repairRecording(path: string): RepairedRecording | null {
  if (!existsSync(path)) return null
  try {
    const descriptor = openSync(path, 'r+')
    try {
      const { size } = fstatSync(descriptor)
      const samples = Math.max(0, Math.floor((size - headerBytes) / bytesPerSample))
      const dataBytes = samples * bytesPerSample
      if (samples > 0) {
        ftruncateSync(descriptor, headerBytes + dataBytes)
        writeSync(descriptor, wavHeader(dataBytes), 0, headerBytes, 0)
        fsyncSync(descriptor)
      }
      return { samples, durationMs: pcmDurationMs(dataBytes) }
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw diskFailure(error, path)
  }
}
