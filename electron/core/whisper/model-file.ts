import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { FailureError, systemCode } from '../failures.ts'

export interface ModelFile {
  readonly sizeBytes: number
  /** `tiny`, `base`, `small`, `medium` or `large`, with `.en` where it knows English alone; `custom` for any other shape. */
  readonly kind: string
}

/** "ggml" as whisper.cpp's files begin with it (whisper.cpp, `GGML_FILE_MAGIC`). */
const magic = 0x67676d6c

/** Number of the audio encoder's layers by which whisper.cpp tells the kinds apart (`whisper_model_load`). */
const kinds = new Map([
  [4, 'tiny'],
  [6, 'base'],
  [12, 'small'],
  [24, 'medium'],
  [32, 'large'],
])

/** Vocabulary of the models that know English alone; the others have 51865 or, large-v3, 51866 entries. */
const englishVocabulary = 51_864

/** Values in a block and its bytes, by ggml's number of the type (ggml.c 1.5.0, `type_traits`). */
const blockOfType = new Map([
  [0, { values: 1, bytes: 4 }], // f32
  [1, { values: 1, bytes: 2 }], // f16
  [2, { values: 32, bytes: 18 }], // q4_0
  [3, { values: 32, bytes: 20 }], // q4_1
  [6, { values: 32, bytes: 22 }], // q5_0
  [7, { values: 32, bytes: 24 }], // q5_1
  [8, { values: 32, bytes: 34 }], // q8_0
  [9, { values: 32, bytes: 36 }], // q8_1
  [10, { values: 256, bytes: 84 }], // q2_K
  [11, { values: 256, bytes: 110 }], // q3_K
  [12, { values: 256, bytes: 144 }], // q4_K
  [13, { values: 256, bytes: 176 }], // q5_K
  [14, { values: 256, bytes: 210 }], // q6_K
])

const mostDimensions = 4

/** No name of a tensor and no entry of a vocabulary is this long: a file that says so is something else. */
const longestString = 1024

/** Tensors outside the layers, in each layer of the encoder, and in each of the decoder (whisper.cpp, `whisper_model_load`). */
const tensorsAround = 11
const tensorsInEncoderLayer = 15
const tensorsInDecoderLayer = 24

/**
 * Walks through a model file from tensor to tensor without reading their values, so that a download that broke off is
 * told apart from a file of another kind, to the last byte. Takes a few ms. Throws `model_missing`, `model_foreign` or `model_truncated`.
 */
export function inspectModel(path: string): ModelFile {
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (error) {
    if (systemCode(error) !== null) throw new FailureError('model_missing', { path }, error)
    throw error
  }
  try {
    const stat = fstatSync(descriptor)
    if (!stat.isFile()) throw new FailureError('model_foreign', { path })
    return { sizeBytes: stat.size, kind: walkModel(path, createReader(path, descriptor, stat.size)) }
  } finally {
    closeSync(descriptor)
  }
}

interface Reader {
  /** The next little-endian signed 32 bit number. */
  readonly number: () => number
  readonly skip: (bytes: number) => void
  readonly isAtEnd: () => boolean
}

/** Reads through a small window, since a vocabulary has 50,000 entries. Reading or skipping past the end is `model_truncated`. */
function createReader(path: string, descriptor: number, size: number): Reader {
  let place = 0
  let window = Buffer.alloc(0)
  let windowStart = 0
  return {
    number: () => {
      if (place + 4 > size) throw new FailureError('model_truncated', { path })
      if (place < windowStart || place + 4 > windowStart + window.length) {
        const buffer = Buffer.alloc(Math.min(65_536, size - place))
        window = buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, place))
        windowStart = place
        if (window.length < 4) throw new FailureError('model_truncated', { path })
      }
      place += 4
      return window.readInt32LE(place - 4 - windowStart)
    },
    skip: (bytes) => {
      place += bytes
      if (place > size) throw new FailureError('model_truncated', { path })
    },
    isAtEnd: () => place === size,
  }
}

function walkModel(path: string, reader: Reader): string {
  const foreign = (): FailureError => new FailureError('model_foreign', { path })

  /** A number that only makes sense within bounds. */
  function bounded(least: number, most: number): number {
    const value = reader.number()
    if (value < least || value > most) throw foreign()
    return value
  }

  // An empty file, or one of a few bytes, may be the beginning of anything.
  if (reader.isAtEnd()) throw new FailureError('model_truncated', { path })
  bounded(magic, magic)
  const vocabulary = bounded(1, 1_000_000)
  bounded(1, 1_000_000) // audio context
  bounded(1, 100_000) // audio state
  bounded(1, 1000) // audio heads
  const encoderLayers = bounded(1, 1000)
  bounded(1, 1_000_000) // text context
  bounded(1, 100_000) // text state
  bounded(1, 1000) // text heads
  const decoderLayers = bounded(1, 1000)
  bounded(1, 1000) // mels
  bounded(0, 1_000_000) // type of the values
  reader.skip(4 * bounded(1, 1000) * bounded(1, 100_000)) // mel filters
  for (let left = bounded(1, 1_000_000); left > 0; left -= 1) reader.skip(bounded(0, longestString))

  const tensors = tensorsAround + tensorsInEncoderLayer * encoderLayers + tensorsInDecoderLayer * decoderLayers
  for (let left = tensors; left > 0; left -= 1) {
    const dimensions = bounded(1, mostDimensions)
    const nameBytes = bounded(1, longestString)
    const block = blockOfType.get(reader.number())
    if (block === undefined) throw foreign()
    let values = 1
    for (let dimension = 0; dimension < dimensions; dimension += 1) values *= bounded(1, 10_000_000)
    if (values % block.values !== 0) throw foreign()
    reader.skip(nameBytes + (values / block.values) * block.bytes)
  }
  if (!reader.isAtEnd()) throw foreign()
  const kind = kinds.get(encoderLayers)
  if (kind === undefined) return 'custom'
  return vocabulary === englishVocabulary ? `${kind}.en` : kind
}
