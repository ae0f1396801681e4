import { sampleRateHz } from '../../shared/recording.ts'
import type { FailureCode } from '../../shared/result.ts'
import { CallFailure } from '../bridge.ts'
import { readWavHead, wavHeadFor, type WavHead } from './wav-head.ts'

/** A file's sound as 16 kHz mono samples, piece by piece. */
export interface AudioSource {
  /** About; known for certain only at its end. */
  readonly durationMs: number
  readonly pieces: AsyncIterable<Float32Array>
}

/**
 * A compressed file can only be decoded as a whole: at 48 kHz in stereo the window then holds 23 MB a minute, so 30 minutes are 0.7 GB. An
 * uncompressed one is read piece by piece, and may be of any length.
 */
export const mostMinutes = 30

/** Where a file does not say how long it is: 30 minutes at 256 kbit/s. */
const mostBytesUnknown = 60_000_000

const pieceSeconds = 10
/** The resampler needs what comes before and after. */
const marginSeconds = 1

/** Where the head of a WAV file ends: other chunks, such as a picture, seldom take more. */
const headBytes = 1_000_000

function failed(code: FailureCode, file: File): CallFailure {
  return new CallFailure({ code, details: { file: file.name, mostMinutes } })
}

/** Opens what the browser's own decoder reads. Throws `CallFailure` with `audio_unreadable` or `audio_too_long`. */
export async function openAudio(file: File): Promise<AudioSource> {
  if (file.size === 0) throw failed('audio_unreadable', file)
  const head = await headOf(file)
  if (head !== null) return { durationMs: (head.dataBytes / head.bytesPerSecond) * 1000, pieces: wavPieces(file, head) }
  const durationMs = await durationOf(file)
  const isTooLong = durationMs === null ? file.size > mostBytesUnknown : durationMs > mostMinutes * 60_000
  if (isTooLong) throw failed('audio_too_long', file)
  const samples = await decode(file, file)
  return { durationMs: (samples.length * 1000) / sampleRateHz, pieces: piecesOf(samples) }
}

async function headOf(file: File): Promise<WavHead | null> {
  try {
    return readWavHead(new Uint8Array(await file.slice(0, headBytes).arrayBuffer()), file.size)
  } catch {
    // A folder, or a file that is gone or locked.
    throw failed('audio_unreadable', file)
  }
}

/** Ms; null where the file does not say. */
function durationOf(file: File): Promise<number | null> {
  const address = URL.createObjectURL(file)
  const element = new Audio()
  element.preload = 'metadata'
  return new Promise<number | null>((resolve, reject) => {
    element.onloadedmetadata = () => resolve(Number.isFinite(element.duration) ? element.duration * 1000 : null)
    element.onerror = () => reject(failed('audio_unreadable', file))
    element.src = address
  }).finally(() => {
    element.removeAttribute('src')
    element.load()
    URL.revokeObjectURL(address)
  })
}

async function* wavPieces(file: File, head: WavHead): AsyncGenerator<Float32Array> {
  const wholeSeconds = head.dataBytes / head.bytesPerSecond
  for (let from = 0; from < wholeSeconds; from += pieceSeconds) {
    const first = Math.max(0, from - marginSeconds)
    const last = Math.min(wholeSeconds, from + pieceSeconds + marginSeconds)
    const start = first * head.bytesPerSecond
    const bytes = Math.floor((last * head.bytesPerSecond - start) / head.blockBytes) * head.blockBytes
    if (bytes <= 0) return
    const stretch = file.slice(head.dataStart + start, head.dataStart + start + bytes)
    const samples = await decode(new Blob([wavHeadFor(head, bytes), stretch]), file)
    const skipped = (from - first) * sampleRateHz
    yield samples.subarray(skipped, skipped + pieceSeconds * sampleRateHz)
  }
}

async function* piecesOf(samples: Float32Array): AsyncGenerator<Float32Array> {
  const step = pieceSeconds * sampleRateHz
  for (let at = 0; at < samples.length; at += step) yield samples.subarray(at, at + step)
}

/** The decoder works beside the window, resamples to 16 kHz, and reads all that the browser plays. */
async function decode(sound: Blob, file: File): Promise<Float32Array> {
  try {
    const decoded = await new OfflineAudioContext(1, 1, sampleRateHz).decodeAudioData(await sound.arrayBuffer())
    return toMono(decoded)
  } catch {
    throw failed('audio_unreadable', file)
  }
}

function toMono(decoded: AudioBuffer): Float32Array {
  const first = decoded.getChannelData(0)
  if (decoded.numberOfChannels === 1) return first
  const mono = new Float32Array(first.length)
  for (let channel = 0; channel < decoded.numberOfChannels; channel += 1) {
    for (const [place, sample] of decoded.getChannelData(channel).entries()) mono[place] = (mono[place] ?? 0) + sample / decoded.numberOfChannels
  }
  return mono
}
