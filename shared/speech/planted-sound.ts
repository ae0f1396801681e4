import { sampleRateHz } from '../recording.ts'

/** Sound made for tests and measurements, the same every time. */

/** White noise with a root mean square of so many dB of full scale. */
export function noise(lengthMs: number, levelDb: number, seed = 1): Int16Array {
  // Evenly spread numbers have a root mean square of their edge over the root of three.
  const edge = 0x8000 * 10 ** (levelDb / 20) * Math.sqrt(3)
  let state = seed
  return Int16Array.from({ length: samplesOf(lengthMs) }, () => {
    // The generator of Numerical Recipes (2nd edition, section 7.1).
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return clamp((state / 2 ** 31 - 1) * edge)
  })
}

/** A tone, as of a fan or of the mains. */
export function tone(lengthMs: number, levelDb: number, hertz: number): Int16Array {
  const edge = 0x8000 * 10 ** (levelDb / 20) * Math.SQRT2
  return Int16Array.from({ length: samplesOf(lengthMs) }, (_, place) => clamp(edge * Math.sin((2 * Math.PI * hertz * place) / sampleRateHz)))
}

/** A crude voice: a buzz with syllables of 150 ms that swell and fade, 50 ms apart. */
export function voice(lengthMs: number, levelDb: number): Int16Array {
  const buzz = [1, 2, 3, 5, 8, 12].map((harmonic) => tone(lengthMs, levelDb - 8, 130 * harmonic))
  return Int16Array.from({ length: samplesOf(lengthMs) }, (_, place) => {
    const inSyllable = ((place / sampleRateHz) * 1000) % 200
    const swell = inSyllable < 150 ? Math.sin((Math.PI * inSyllable) / 150) : 0
    return clamp(swell * buzz.reduce((sum, harmonic) => sum + (harmonic[place] ?? 0), 0))
  })
}

/** Both at once, as long as the first. */
export function mixed(sound: Int16Array, other: Int16Array): Int16Array {
  return sound.map((sample, place) => clamp(sample + (other[place] ?? 0)))
}

export function joined(...sounds: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(sounds.reduce((length, sound) => length + sound.length, 0))
  let at = 0
  for (const sound of sounds) {
    all.set(sound, at)
    at += sound.length
  }
  return all
}

function samplesOf(lengthMs: number): number {
  return (lengthMs * sampleRateHz) / 1000
}

function clamp(sample: number): number {
  return Math.max(-0x8000, Math.min(0x7fff, Math.round(sample)))
}
