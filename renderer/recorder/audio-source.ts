import { ADTS, AudioSampleSink, BlobSource, FLAC, Input, MATROSKA, MP3, MP4, OGG, QTFF, WAVE, WEBM, type AudioSample, type InputAudioTrack } from 'mediabunny'
import { sampleRateHz } from '../../shared/recording.ts'
import { CallFailure } from '../bridge.ts'
import { createStretchCutter, type Stretch } from './stretch-cutter.ts'
import { floatWavBlob } from './wav-blob.ts'

/** A file's sound as 16 kHz mono samples, piece by piece: however long it is, only some seconds of it are held. */
export interface AudioSource {
  /** About; known for certain only at its end. */
  readonly durationMs: number
  /** Throws a `CallFailure` with `audio_unreadable` where the sound is damaged in the middle. To be run through, or ended by `return`. */
  readonly pieces: AsyncIterable<Float32Array>
}

const formats = [MP4, QTFF, MATROSKA, WEBM, OGG, MP3, FLAC, ADTS, WAVE]

const pieceSeconds = 10
/** The resampler needs what comes before and after. */
const marginSeconds = 1

function unreadable(file: File): CallFailure {
  return new CallFailure({ code: 'audio_unreadable', details: { file: file.name } })
}

/** Opens a file whose sound the browser decodes. Throws a `CallFailure` with `audio_unreadable`. */
export async function openAudio(file: File): Promise<AudioSource> {
  const input = new Input({ source: new BlobSource(file), formats })
  try {
    const track = await input.getPrimaryAudioTrack()
    if (track === null || !(await track.canDecode())) throw unreadable(file)
    const seconds = (await track.getDurationFromMetadata()) ?? (await track.computeDuration())
    if (!(seconds > 0)) throw unreadable(file)
    return { durationMs: seconds * 1000, pieces: piecesOf(input, track, file) }
  } catch {
    // Another kind of file, a damaged one, a folder, or one that is gone or locked.
    input.dispose()
    throw unreadable(file)
  }
}

async function* piecesOf(input: Input, track: InputAudioTrack, file: File): AsyncGenerator<Float32Array> {
  try {
    for await (const stretch of stretchesOf(track)) yield await toSixteen(stretch)
  } catch {
    throw unreadable(file)
  } finally {
    input.dispose()
  }
}

/** A stretch of one channel, with its rate. */
interface Decoded extends Stretch {
  readonly rateHz: number
}

async function* stretchesOf(track: InputAudioTrack): AsyncGenerator<Decoded> {
  let rateHz = 0
  let cutter = createStretchCutter(rateHz, pieceSeconds, marginSeconds)
  for await (const sample of new AudioSampleSink(track).samples()) {
    if (sample.sampleRate !== rateHz) {
      // At its beginning; and in the middle, where a stream was put together of several.
      const last = cutter.flush()
      if (last !== null) yield { ...last, rateHz }
      rateHz = sample.sampleRate
      cutter = createStretchCutter(rateHz, pieceSeconds, marginSeconds)
    }
    const mono = toMono(sample)
    sample.close()
    for (const stretch of cutter.push(mono)) yield { ...stretch, rateHz }
  }
  const last = cutter.flush()
  if (last !== null) yield { ...last, rateHz }
}

function toMono(sample: AudioSample): Float32Array {
  const { numberOfChannels, numberOfFrames } = sample
  const mono = new Float32Array(numberOfFrames)
  const channel = new Float32Array(numberOfFrames)
  for (let planeIndex = 0; planeIndex < numberOfChannels; planeIndex += 1) {
    sample.copyTo(channel, { planeIndex, format: 'f32-planar' })
    for (let place = 0; place < numberOfFrames; place += 1) mono[place] = (mono[place] ?? 0) + (channel[place] ?? 0) / numberOfChannels
  }
  return mono
}

/** The browser's own resampler, which is reached by decoding alone, works beside the window. */
async function toSixteen({ samples, leadSeconds, isLast, rateHz }: Decoded): Promise<Float32Array> {
  const resampled = rateHz === sampleRateHz ? samples : await resample(samples, rateHz)
  const from = leadSeconds * sampleRateHz
  return resampled.subarray(from, isLast ? undefined : from + pieceSeconds * sampleRateHz)
}

async function resample(samples: Float32Array<ArrayBuffer>, rateHz: number): Promise<Float32Array> {
  const wav = await floatWavBlob(samples, rateHz).arrayBuffer()
  const decoded = await new OfflineAudioContext(1, 1, sampleRateHz).decodeAudioData(wav)
  return decoded.getChannelData(0)
}
