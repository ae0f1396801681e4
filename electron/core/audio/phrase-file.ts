import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'
import { bytesPerSample, bytesPerSecond } from '../../../shared/recording.ts'
import { headerBytes, wavHeader } from './wav.ts'

/** whisper.cpp gives no words for less than a second of sound (1.5.0, `whisper_full_with_state`): silence fills it up. */
const leastMs = 1100

/**
 * Copies a stretch of a recording that `createRecordingFile` made, and that may still grow, into a WAV file of its own, readable by
 * its owner alone. Throws what the system throws.
 */
export function writePhraseFile(recording: string, file: string, fromMs: number, toMs: number): void {
  const pcm = Buffer.alloc(bytesOf(Math.max(leastMs, toMs - fromMs)))
  const descriptor = openSync(recording, 'r')
  try {
    readSync(descriptor, pcm, 0, bytesOf(toMs - fromMs), headerBytes + bytesOf(fromMs))
  } finally {
    closeSync(descriptor)
  }
  writeFileSync(file, Buffer.concat([wavHeader(pcm.length), pcm]), { mode: 0o600 })
}

function bytesOf(ms: number): number {
  return Math.round((ms * bytesPerSecond) / 1000 / bytesPerSample) * bytesPerSample
}

/** The whole samples of some PCM16 bytes, whatever their place in memory. */
export function samplesOf(pcm: Uint8Array): Int16Array {
  const view = new DataView(pcm.buffer, pcm.byteOffset, pcm.byteLength)
  return Int16Array.from({ length: Math.floor(pcm.length / bytesPerSample) }, (_, place) => view.getInt16(place * bytesPerSample, true))
}
