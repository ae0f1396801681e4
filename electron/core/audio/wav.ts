import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { bytesPerSample, bytesPerSecond, pcmDurationMs, sampleRateHz, shortestTakeMs } from '../../../shared/recording.ts'
import { FailureError, systemCode } from '../failures.ts'

/** What stands before the samples in every file that Grillroom writes: RIFF, one `fmt ` chunk, the `data` chunk's head. */
export const headerBytes = 44

/** The header of a 16 kHz mono PCM16 file with so many bytes of samples. */
export function wavHeader(dataBytes: number): Buffer {
  const header = Buffer.alloc(headerBytes)
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(headerBytes - 8 + dataBytes, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(pcmFormat, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(sampleRateHz, 24)
  header.writeUInt32LE(bytesPerSecond, 28)
  header.writeUInt16LE(bytesPerSample, 32)
  header.writeUInt16LE(bytesPerSample * 8, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(dataBytes, 40)
  return header
}

export interface WavFile {
  /** Where the samples begin. */
  readonly dataStart: number
  readonly dataBytes: number
  readonly durationMs: number
}

const pcmFormat = 1
const floatFormat = 3
/** The format's true number then stands in the chunk's extension. */
const extensibleFormat = 0xfffe

interface Format {
  readonly number: number
  readonly channels: number
  readonly sampleRateHz: number
  readonly bitsPerSample: number
}

/**
 * Checks that a file is what the speech engine reads, 16 kHz mono PCM16 of at least `shortestTakeMs`, and finds its samples.
 * Foreign chunks are stepped over. The engine itself says nothing of a bad file, and takes very long over a truncated one.
 * Throws `audio_missing`, `audio_not_wav`, `audio_wrong_format`, `audio_truncated` or `audio_too_short`.
 */
export function inspectWav(path: string): WavFile {
  const wav = openAndWalk(path)
  if (wav.durationMs < shortestTakeMs) throw new FailureError('audio_too_short', { path, durationMs: wav.durationMs })
  return wav
}

function openAndWalk(path: string): WavFile {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(systemCode(error) ?? '')) {
      throw new FailureError('audio_missing', { path }, error)
    }
    throw error
  }
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) throw new FailureError('audio_not_wav', { path })
    return walkChunks(path, stat.size, (start, bytes) => {
      const buffer = Buffer.alloc(bytes)
      return buffer.subarray(0, readSync(descriptor, buffer, 0, bytes, start))
    })
  } finally {
    closeSync(descriptor)
  }
}

/** `read` returns fewer bytes than asked for at the end of the file. */
function walkChunks(path: string, size: number, read: (start: number, bytes: number) => Buffer): WavFile {
  // An empty file breaks no format's rules: what it lacks is sound.
  if (size === 0) throw new FailureError('audio_too_short', { path, durationMs: 0 })
  const riff = read(0, 12)
  if (riff.length < 12 || text(riff, 0) !== 'RIFF' || text(riff, 8) !== 'WAVE') throw new FailureError('audio_not_wav', { path })
  const promisedBytes = riff.readUInt32LE(4) + 8
  let format: Format | null = null
  for (let start = 12; start + 8 <= size; ) {
    const head = read(start, 8)
    const bytes = head.readUInt32LE(4)
    const dataStart = start + 8
    const id = text(head, 0)
    if (id === 'fmt ') format = readFormat(read(dataStart, Math.min(bytes, 40)))
    if (id === 'data') {
      if (format === null) throw new FailureError('audio_not_wav', { path })
      checkFormat(path, format)
      if (dataStart + bytes > size) {
        throw new FailureError('audio_truncated', { path, promisedBytes: dataStart + bytes, presentBytes: size })
      }
      return { dataStart, dataBytes: bytes, durationMs: pcmDurationMs(bytes) }
    }
    // Chunks begin at even places.
    start = dataStart + bytes + (bytes % 2)
  }
  if (promisedBytes > size) throw new FailureError('audio_truncated', { path, promisedBytes, presentBytes: size })
  throw new FailureError('audio_not_wav', { path })
}

function text(buffer: Buffer, start: number): string {
  return buffer.toString('latin1', start, start + 4)
}

function readFormat(chunk: Buffer): Format | null {
  if (chunk.length < 16) return null
  const number = chunk.readUInt16LE(0)
  return {
    number: number === extensibleFormat && chunk.length >= 26 ? chunk.readUInt16LE(24) : number,
    channels: chunk.readUInt16LE(2),
    sampleRateHz: chunk.readUInt32LE(4),
    bitsPerSample: chunk.readUInt16LE(14),
  }
}

function checkFormat(path: string, format: Format): void {
  // Floats are uncompressed sound too: what is wrong then is their width, which the failure says.
  if (format.number !== pcmFormat && format.number !== floatFormat) throw new FailureError('audio_not_wav', { path })
  const isReadable =
    format.number === pcmFormat &&
    format.channels === 1 &&
    format.sampleRateHz === sampleRateHz &&
    format.bitsPerSample === bytesPerSample * 8
  if (!isReadable) {
    const { channels, bitsPerSample } = format
    throw new FailureError('audio_wrong_format', { path, sampleRateHz: format.sampleRateHz, channels, bitsPerSample })
  }
}
