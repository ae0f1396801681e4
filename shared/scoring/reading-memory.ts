/**
 * What has been read before: while somebody types, all sentences but one stay the same. Keys hold everything that a reading
 * depends on, so remembering changes how long a reading takes and never what it says.
 */
export interface ReadingMemory {
  readonly chunks: Recent<Uint8Array>
  readonly statements: Recent<Float32Array>
}

/** A map that forgets what was not asked for in the last `size` to `2 * size` new entries. */
export interface Recent<Value> {
  readonly get: (key: string) => Value | undefined
  readonly set: (key: string, value: Value) => void
}

const size = 3000

function recent<Value>(): Recent<Value> {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  const set = (key: string, value: Value): void => {
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }
  return {
    get: (key) => {
      const value = young.get(key)
      if (value !== undefined) return value
      const aged = old.get(key)
      if (aged !== undefined) set(key, aged)
      return aged
    },
    set,
  }
}

const memories = new WeakMap<object, ReadingMemory>()

/** The memory of readings made with these weights. */
export function memoryOf(weights: object): ReadingMemory {
  const known = memories.get(weights)
  if (known !== undefined) return known
  const memory = { chunks: recent<Uint8Array>(), statements: recent<Float32Array>() }
  memories.set(weights, memory)
  return memory
}
