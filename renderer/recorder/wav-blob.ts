import { bytesPerSample, bytesPerSecond, sampleRateHz } from '../../shared/recording.ts'

/** Pieces of 16 kHz mono PCM16 as a sound that the window can play. */
export function wavBlob(pieces: readonly Uint8Array<ArrayBuffer>[]): Blob {
  const dataBytes = pieces.reduce((bytes, piece) => bytes + piece.length, 0)
  const head = new DataView(new ArrayBuffer(44))
  const write = (at: number, text: string) => [...text].forEach((letter, place) => head.setUint8(at + place, letter.charCodeAt(0)))
  write(0, 'RIFF')
  head.setUint32(4, 36 + dataBytes, true)
  write(8, 'WAVEfmt ')
  head.setUint32(16, 16, true)
  head.setUint16(20, 1, true)
  head.setUint16(22, 1, true)
  head.setUint32(24, sampleRateHz, true)
  head.setUint32(28, bytesPerSecond, true)
  head.setUint16(32, bytesPerSample, true)
  head.setUint16(34, bytesPerSample * 8, true)
  write(36, 'data')
  head.setUint32(40, dataBytes, true)
  return new Blob([head.buffer, ...pieces], { type: 'audio/wav' })
}
