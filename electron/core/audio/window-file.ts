import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { bytesPerSample, bytesPerSecond } from '../../../shared/recording.ts'
import { frameMs, type Stretch } from '../../../shared/sound/silences.ts'
import { wavHeader, type WavFile } from './wav.ts'

const frameBytes = bytesOf(frameMs)

/** So many frames are read at once: 20 s of sound. */
const framesAtOnce = 1000

function bytesOf(ms: number): number {
  return Math.round((ms * bytesPerSecond) / 1000 / bytesPerSample) * bytesPerSample
}

/**
 * The loudness of each frame of a WAV file that `inspectWav` passed: the root mean square of its samples, the last frame's of as many as there are. Reads the file in
 * pieces, so that three hours take no more memory than a minute.
 */
export async function readLevels(path: string, { dataStart, dataBytes }: WavFile): Promise<Float32Array> {
  const levels = new Float32Array(Math.ceil(dataBytes / frameBytes))
  const buffer = Buffer.alloc(frameBytes * framesAtOnce)
  const file = await open(path, 'r')
  try {
    for (let first = 0; first < levels.length; first += framesAtOnce) {
      const wanted = Math.min(buffer.length, dataBytes - first * frameBytes)
      const { bytesRead } = await file.read(buffer, 0, wanted, dataStart + first * frameBytes)
      for (let frame = 0; frame * frameBytes < bytesRead; frame += 1) {
        levels[first + frame] = loudness(buffer.subarray(frame * frameBytes, Math.min((frame + 1) * frameBytes, bytesRead)))
      }
      if (bytesRead < wanted) break
    }
  } finally {
    await file.close()
  }
  return levels
}

function loudness(pcm: Buffer): number {
  const samples = Math.floor(pcm.length / bytesPerSample)
  let sum = 0
  for (let place = 0; place < samples; place += 1) sum += pcm.readInt16LE(place * bytesPerSample) ** 2
  return samples === 0 ? 0 : Math.sqrt(sum / samples)
}

/** Copies a stretch of a WAV file that `inspectWav` passed into a file of its own, readable by its owner alone. Throws what the system throws. */
export function writeWindow(path: string, { dataStart, dataBytes }: WavFile, file: string, { fromMs, toMs }: Stretch): void {
  const start = bytesOf(fromMs)
  const pcm = Buffer.alloc(Math.min(bytesOf(toMs), dataBytes) - start)
  const descriptor = openSync(path, 'r')
  try {
    readSync(descriptor, pcm, 0, pcm.length, dataStart + start)
  } finally {
    closeSync(descriptor)
  }
  writeFileSync(file, Buffer.concat([wavHeader(pcm.length), pcm]), { mode: 0o600 })
}
