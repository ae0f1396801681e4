import { sampleRateHz } from '../recording.ts'

/** The sound is judged in steps of 20 ms: a syllable has several of them, a click one or two. */
export const frameMs = 20
export const frameSamples = (sampleRateHz * frameMs) / 1000

/** Speech stands out of the room's noise by so many dB, and ends where it does so no more. The gap between both keeps it from flickering. */
const risesByDb = 8
const fallsBelowDb = 5

/** Nothing quieter than this (dB of full scale) counts as speech, whatever the room is like: it is the noise of a usual microphone. */
const leastDb = -55

/** Until the room is known it is taken to be quieter than this, so that somebody who speaks from the first moment is heard. */
const presumedNoiseDb = -45

/** The room's noise is the quietest moment of so long: longer than anybody speaks without a gap between two words. */
const noiseWindowFrames = 4000 / frameMs
const noiseSlots = 8
const framesPerSlot = noiseWindowFrames / noiseSlots

/** The quietest of many measurements of one noise lies so much below its mean. */
const quietestBiasDb = 1

/** 5 of 8 frames: what lasts less than 100 ms, such as a key or a click of the tongue, is no speech. */
const lookedAtFrames = 8
const voicedFrames = 5

/** Pauses of this length end a phrase; within a word, stops close the mouth for up to 150 ms. */
const pauseFrames = 300 / frameMs

export interface FrameVoice {
  /** Place of the frame in the sound, counted in frames. */
  readonly frame: number
  /** Loudness of the voice's band, smoothed over 60 ms, in dB of full scale. */
  readonly levelDb: number
  /** `frame` where the change lies: speech began with it, or ended before it. */
  readonly change: { readonly isSpeaking: boolean; readonly frame: number } | null
}

/** Tells speech from a room's noise, frame by frame, by how far it stands out of the quietest moments around it. */
export interface VoiceActivity {
  /** Takes `frameSamples` samples of signed 16 bit. */
  readonly hear: (samples: Int16Array) => FrameVoice
  readonly isSpeaking: () => boolean
  /** Ends speech that goes on, since the sound ends or is interrupted here; null where nobody speaks. */
  readonly interrupt: () => { readonly frame: number } | null
}

export function createVoiceActivity(): VoiceActivity {
  const powerOf = createVoiceBand()
  const lastPowers: number[] = []
  const slots: number[] = Array.from({ length: noiseSlots }, () => presumedNoiseDb)
  const recent: boolean[] = []
  let slot = Infinity
  let frame = 0
  let isSpeaking = false
  let lastVoiced = 0

  function trackNoise(levelDb: number): number {
    slot = Math.min(slot, levelDb)
    if (frame % framesPerSlot === framesPerSlot - 1) {
      slots.push(slot)
      slots.shift()
      slot = Infinity
    }
    return Math.min(slot, ...slots) + quietestBiasDb
  }

  function changeAt(isVoiced: boolean): FrameVoice['change'] {
    if (isVoiced) lastVoiced = frame
    recent.push(isVoiced)
    if (recent.length > lookedAtFrames) recent.shift()
    if (!isSpeaking) {
      if (recent.filter(Boolean).length < voicedFrames) return null
      isSpeaking = true
      return { isSpeaking: true, frame: frame - recent.length + 1 + recent.indexOf(true) }
    }
    if (frame - lastVoiced < pauseFrames) return null
    isSpeaking = false
    return { isSpeaking: false, frame: lastVoiced + 1 }
  }

  return {
    hear: (samples) => {
      lastPowers.push(powerOf(samples))
      if (lastPowers.length > 3) lastPowers.shift()
      const levelDb = decibels(lastPowers.reduce((sum, power) => sum + power, 0) / lastPowers.length)
      const noiseDb = trackNoise(levelDb)
      const threshold = Math.max(leastDb, noiseDb + (isSpeaking ? fallsBelowDb : risesByDb))
      const heard = { frame, levelDb, change: changeAt(levelDb > threshold) }
      frame += 1
      return heard
    },
    isSpeaking: () => isSpeaking,
    interrupt: () => {
      recent.length = 0
      if (!isSpeaking) return null
      isSpeaking = false
      return { frame: lastVoiced + 1 }
    },
  }
}

/** Power of a frame without what lies below a voice (hum, steps, wind) and at the top of the band (hiss). */
function createVoiceBand(): (samples: Int16Array) => number {
  let input = 0
  let high = 0
  return (samples) => {
    let sum = 0
    for (const sample of samples) {
      const last = high
      // One pole at 0.94: 3 dB down at about 160 Hz, 50 Hz by 10 dB.
      high = sample - input + 0.94 * high
      input = sample
      // The mean of two neighbours: nothing left at 8 kHz, 3 dB down at 4 kHz.
      const band = (high + last) / 2
      sum += band * band
    }
    return sum / samples.length
  }
}

/** A mean square of 16 bit samples in dB of full scale; silence is as quiet as one can be. */
function decibels(power: number): number {
  return power <= 0 ? -100 : Math.max(-100, 10 * Math.log10(power / 0x8000 ** 2))
}
