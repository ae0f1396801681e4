import { bytesPerSample, sampleRateHz } from '../../shared/recording.ts'

/** WAVE_FORMAT_PCM and WAVE_FORMAT_IEEE_FLOAT. */
const [pcm, float] = [1, 3]

interface WavKind {
  readonly format: typeof pcm | typeof float
  readonly rateHz: number
  readonly bytesPerSample: number
}

/** The 44 bytes before the samples of a file with one channel. */
function wavHead(dataBytes: number, { format, rateHz, bytesPerSample: bytes }: WavKind): ArrayBuffer {
  const head = new DataView(new ArrayBuffer(44))
  const write = (at: number, text: string) => [...text].forEach((letter, place) => head.setUint8(at + place, letter.charCodeAt(0)))
  write(0, 'RIFF')
  head.setUint32(4, 36 + dataBytes, true)
  write(8, 'WAVEfmt ')
  head.setUint32(16, 16, true)
  head.setUint16(20, format, true)
  head.setUint16(22, 1, true)
  head.setUint32(24, rateHz, true)
  head.setUint32(28, rateHz * bytes, true)
  head.setUint16(32, bytes, true)
  head.setUint16(34, bytes * 8, true)
  write(36, 'data')
  head.setUint32(40, dataBytes, true)
  return head.buffer
}

/** Pieces of 16 kHz mono PCM16 as a sound that the window can play. */
export function wavBlob(pieces: readonly Uint8Array<ArrayBuffer>[]): Blob {
  const dataBytes = pieces.reduce((bytes, piece) => bytes + piece.length, 0)
  return new Blob([wavHead(dataBytes, { format: pcm, rateHz: sampleRateHz, bytesPerSample }), ...pieces], { type: 'audio/wav' })
}

/** Mono samples of -1 to 1 at any rate as a file. */
export function floatWavBlob(samples: Float32Array<ArrayBuffer>, rateHz: number): Blob {
  return new Blob([wavHead(samples.byteLength, { format: float, rateHz, bytesPerSample: 4 }), samples])
}
