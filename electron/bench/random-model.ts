import { closeSync, openSync, readSync, writeSync } from 'node:fs'

/** What makes a Whisper model of a kind as slow as it is (whisper.cpp, `whisper_model_load`; OpenAI's `ModelDimensions`). */
export interface Dimensions {
  readonly state: number
  readonly heads: number
  readonly layers: number
}

export const tinyEn: Dimensions = { state: 384, heads: 6, layers: 4 }
export const baseEn: Dimensions = { state: 512, heads: 8, layers: 6 }

const audioContext = 1500
const textContext = 448
const mels = 80
/** English models: the vocabulary in the file, and with whisper.cpp's own signs after it. */
const strings = 50_257
const vocabulary = 51_864
const endOfText = 50_256
const firstTimestamp = 50_363

/** So many tokens it says of every window: what somebody says in eight seconds at 150 words a minute. */
export const saidTokens = 24

/** What such a model says at a place of its memory after the first, unless it is told something before: then it begins as many places further on. */
export function saidAt(place: number): string {
  return wordOf(tokenAt(place))
}

function tokenAt(place: number): number {
  return 1000 + 37 * place
}

/** Of letters alone, so that a prompt can name it: whisper.cpp takes letters and digits apart. */
function wordOf(token: number): string {
  return ` w${[...token.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}`
}

/** Bits of a half-precision number of random sign with this exponent and a random fraction: all that weights need to cost what real ones do. */
const weightExponent = -6
const embeddingExponent = -5

/**
 * Writes a model of a kind's dimensions with random weights. Only the positions of its decoder are no chance: each stands for one
 * token, so that it says `saidTokens` words and stops, as a real one would, instead of babbling to the end of its memory.
 * `filtersFrom` is a model whose mel filters are taken.
 */
export function writeRandomModel(file: string, { state, heads, layers }: Dimensions, filtersFrom: string): void {
  const descriptor = openSync(file, 'w', 0o600)
  const write = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
  }
  const numbers = (...values: readonly number[]): void => write(new Uint8Array(Int32Array.from(values).buffer))
  const random = createRandom(7)
  const tensor = (name: string, type: 0 | 1, dimensions: readonly number[], values: () => Uint8Array): void => {
    numbers(dimensions.length, name.length, type, ...dimensions)
    write(Buffer.from(name))
    write(values())
  }
  const product = (dimensions: readonly number[]): number => dimensions.reduce((count, dimension) => count * dimension, 1)
  const matrix = (name: string, ...dimensions: readonly number[]): void => tensor(name, 1, dimensions, () => halves(product(dimensions), weightExponent, random))
  const floats = (name: string, value: number, ...dimensions: readonly number[]): void =>
    tensor(name, 0, dimensions, () => new Uint8Array(new Float32Array(product(dimensions)).fill(value).buffer))
  const norm = (name: string): void => {
    floats(`${name}.weight`, 1, state)
    floats(`${name}.bias`, 0, state)
  }
  const attention = (name: string): void => {
    norm(`${name}_ln`)
    for (const part of ['query', 'key', 'value', 'out']) {
      matrix(`${name}.${part}.weight`, state, state)
      if (part !== 'key') floats(`${name}.${part}.bias`, 0, state)
    }
  }
  const block = (name: string): void => {
    attention(`${name}.attn`)
    norm(`${name}.mlp_ln`)
    matrix(`${name}.mlp.0.weight`, state, 4 * state)
    floats(`${name}.mlp.0.bias`, 0, 4 * state)
    matrix(`${name}.mlp.2.weight`, 4 * state, state)
    floats(`${name}.mlp.2.bias`, 0, state)
  }

  try {
    numbers(0x67676d6c, vocabulary, audioContext, state, heads, layers, textContext, state, heads, layers, mels, 1)
    write(melFilters(filtersFrom))
    numbers(strings)
    for (let token = 0; token < strings; token += 1) {
      // whisper.cpp looks for the single space.
      const text = Buffer.from(token === 0 ? ' ' : wordOf(token))
      numbers(text.length)
      write(text)
    }
    floats('encoder.positional_embedding', 0.01, state, audioContext)
    matrix('encoder.conv1.weight', 3, mels, state)
    floats('encoder.conv1.bias', 0, 1, state)
    matrix('encoder.conv2.weight', 3, state, state)
    floats('encoder.conv2.bias', 0, 1, state)
    for (let layer = 0; layer < layers; layer += 1) block(`encoder.blocks.${layer}`)
    norm('encoder.ln_post')
    const embedding = halves(state * vocabulary, embeddingExponent, random)
    tensor('decoder.positional_embedding', 0, [state, textContext], () => positions(embedding, state))
    tensor('decoder.token_embedding.weight', 1, [state, vocabulary], () => embedding)
    for (let layer = 0; layer < layers; layer += 1) {
      block(`decoder.blocks.${layer}`)
      attention(`decoder.blocks.${layer}.cross_attn`)
    }
    norm('decoder.ln')
  } finally {
    closeSync(descriptor)
  }
}

/** Far stronger than what the layers add, so that the position decides. */
const positionStrength = 100

/** What each place of the decoder says: a beginning, words, twice the end of the window, and then nothing more. */
function positions(embedding: Uint8Array, state: number): Uint8Array {
  const said = [firstTimestamp, ...Array.from({ length: saidTokens }, (_, place) => tokenAt(place)), firstTimestamp + 1498, firstTimestamp + 1498]
  const view = new DataView(embedding.buffer, embedding.byteOffset)
  const values = new Float32Array(state * textContext)
  for (let place = 0; place < textContext; place += 1) {
    const token = said[place] ?? endOfText
    for (let dimension = 0; dimension < state; dimension += 1) {
      values[place * state + dimension] = positionStrength * halfValue(view.getUint16(2 * (token * state + dimension), true))
    }
  }
  return new Uint8Array(values.buffer)
}

/** Of a half-precision number with a usual exponent. */
function halfValue(bits: number): number {
  const magnitude = (1 + (bits & 0x3ff) / 1024) * 2 ** (((bits >> 10) & 0x1f) - 15)
  return bits & 0x8000 ? -magnitude : magnitude
}

function halves(count: number, exponent: number, random: () => number): Uint8Array {
  const bits = new Uint16Array(count)
  const usual = (exponent + 15) << 10
  for (let place = 0; place < count; place += 1) {
    const drawn = random()
    bits[place] = (drawn & 0x8000) | usual | ((drawn >>> 16) & 0x3ff)
  }
  return new Uint8Array(bits.buffer)
}

/** xorshift32 (Marsaglia 2003): every bit of its numbers is as good as any other. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state
  }
}

/** The filters with their two dimensions, as they stand after the twelve numbers of a model's head. */
function melFilters(model: string): Uint8Array {
  const descriptor = openSync(model, 'r')
  try {
    const head = Buffer.alloc(8)
    readSync(descriptor, head, 0, 8, 48)
    const filters = Buffer.alloc(8 + 4 * head.readInt32LE(0) * head.readInt32LE(4))
    readSync(descriptor, filters, 0, filters.length, 48)
    return filters
  } finally {
    closeSync(descriptor)
  }
}
