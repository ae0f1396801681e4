/** Some sound with a margin on both sides, where there is sound on both sides. */
export interface Stretch {
  readonly samples: Float32Array<ArrayBuffer>
  /** So many seconds at its beginning belong to the stretch before. */
  readonly leadSeconds: number
  /** Behind its lead it has its own seconds and a margin; the last has its own alone, which may be up to a margin more. */
  readonly isLast: boolean
}

/** Cuts a stream of samples into stretches that reach into their neighbours; `flush` gives what is left, null where that is nothing. */
export interface StretchCutter {
  readonly push: (samples: Float32Array) => Stretch[]
  readonly flush: () => Stretch | null
}

/** Stretches of `seconds` and a margin on both sides, of a stream of `rateHz`. */
export function createStretchCutter(rateHz: number, seconds: number, marginSeconds: number): StretchCutter {
  const step = rateHz * seconds
  const margin = rateHz * marginSeconds
  const held = new Float32Array(margin + step + margin)
  let filled = 0
  let lead = 0

  const cut = (isLast: boolean): Stretch => ({ samples: held.slice(0, filled), leadSeconds: lead / rateHz, isLast })

  return {
    push: (samples) => {
      const stretches: Stretch[] = []
      for (let at = 0; at < samples.length; ) {
        const room = lead + step + margin - filled
        const part = samples.subarray(at, at + room)
        held.set(part, filled)
        filled += part.length
        at += part.length
        if (part.length < room) break
        stretches.push(cut(false))
        held.copyWithin(0, lead + step - margin, filled)
        filled = 2 * margin
        lead = margin
      }
      return stretches
    },
    flush: () => {
      const last = filled > lead ? cut(true) : null
      filled = 0
      lead = 0
      return last
    },
  }
}
