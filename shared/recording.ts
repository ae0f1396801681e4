/** What is recorded everywhere in the app, because Whisper reads nothing else: 16 kHz, mono, signed 16 bit little-endian. */
export const sampleRateHz = 16_000
export const bytesPerSample = 2
export const bytesPerSecond = sampleRateHz * bytesPerSample

/** Sound travels to the disk in chunks of this length, so that a crash costs little. */
export const chunkMs = 100
export const samplesPerChunk = (sampleRateHz * chunkMs) / 1000

/** Whisper finds nothing in less sound than this. */
export const shortestTakeMs = 300

/** Duration in ms of a number of bytes of PCM16. */
export function pcmDurationMs(bytes: number): number {
  return Math.floor((bytes * 1000) / bytesPerSecond)
}
