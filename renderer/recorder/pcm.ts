/** Samples of -1 to 1 as signed 16 bit little-endian, the way they are written; what lies beyond is clamped, what is no number is silence. */
export function toPcm16(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(samples.length * 2)
  const view = new DataView(bytes.buffer)
  samples.forEach((sample, index) => {
    const clamped = Number.isNaN(sample) ? 0 : Math.max(-1, Math.min(1, sample))
    // The negative half reaches one step further than the positive one.
    view.setInt16(index * 2, Math.round(clamped * (clamped < 0 ? 0x8000 : 0x7fff)), true)
  })
  return bytes
}

/** How loud samples are: their root mean square, 0-1. */
export function loudness(samples: Float32Array): number {
  if (samples.length === 0) return 0
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / samples.length)
}

/** Cuts a stream of samples into chunks of one length; `flush` gives what is left, perhaps nothing. */
export interface Chunker {
  readonly push: (samples: Float32Array) => Float32Array[]
  readonly flush: () => Float32Array
}

export function createChunker(samplesPerChunk: number): Chunker {
  let chunk = new Float32Array(samplesPerChunk)
  let filled = 0
  return {
    push: (samples) => {
      const whole: Float32Array[] = []
      let at = 0
      while (at < samples.length) {
        const part = samples.subarray(at, at + samplesPerChunk - filled)
        chunk.set(part, filled)
        filled += part.length
        at += part.length
        if (filled === samplesPerChunk) {
          whole.push(chunk)
          chunk = new Float32Array(samplesPerChunk)
          filled = 0
        }
      }
      return whole
    },
    flush: () => {
      const rest = chunk.slice(0, filled)
      filled = 0
      return rest
    },
  }
}
