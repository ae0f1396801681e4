/** Where the samples of an uncompressed WAV file lie, and how they are written. */
export interface WavHead {
  /** The file's own `fmt ` chunk, head included: put before some samples it makes them a file again. */
  readonly format: Uint8Array
  readonly dataStart: number
  readonly dataBytes: number
  /** Bytes of one sample of all channels. */
  readonly blockBytes: number
  readonly bytesPerSecond: number
}

const pcm = 1
const float = 3
const extensible = 0xfffe

/** Reads the head of a file out of its first bytes; null where it is no WAV file, or a compressed one. */
export function readWavHead(bytes: Uint8Array, fileBytes: number): WavHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4))
  if (bytes.length < 12 || text(0) !== 'RIFF' || text(8) !== 'WAVE') return null
  let format: Uint8Array | null = null
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true)
    if (text(at) === 'fmt ' && length >= 16 && at + 8 + length <= bytes.length) format = bytes.slice(at, at + 8 + length)
    if (text(at) === 'data') return format === null ? null : withFormat(format, at + 8, Math.min(length, fileBytes - at - 8))
    // Chunks begin at even places.
    at += 8 + length + (length % 2)
  }
  return null
}

function withFormat(format: Uint8Array, dataStart: number, dataBytes: number): WavHead | null {
  const view = new DataView(format.buffer, format.byteOffset, format.byteLength)
  const written = view.getUint16(8, true)
  // The true number then stands in the chunk's extension.
  const kind = written === extensible && format.length >= 34 ? view.getUint16(32, true) : written
  const blockBytes = view.getUint16(20, true)
  const bytesPerSecond = view.getUint32(12, true) * blockBytes
  if ((kind !== pcm && kind !== float) || blockBytes === 0 || bytesPerSecond === 0 || dataBytes <= 0) return null
  return { format, dataStart, dataBytes, blockBytes, bytesPerSecond }
}

/** What stands before `dataBytes` of samples in a file of their own. */
export function wavHeadFor({ format }: WavHead, dataBytes: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(12 + format.length + 8)
  const view = new DataView(head.buffer)
  const write = (at: number, text: string) => head.set([...text].map((letter) => letter.charCodeAt(0)), at)
  write(0, 'RIFF')
  view.setUint32(4, head.length - 8 + dataBytes, true)
  write(8, 'WAVE')
  head.set(format, 12)
  write(12 + format.length, 'data')
  view.setUint32(16 + format.length, dataBytes, true)
  return head
}
