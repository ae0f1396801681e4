/** The short sounds of the room, made where they are heard: no file, no network. */
export interface Chime {
  readonly question: () => void
  readonly cutIn: () => void
  readonly close: () => void
}

interface Note {
  readonly hz: number
  readonly atMs: number
  readonly lastsMs: number
  readonly gain: number
}

/** A question comes softly; a cut-in is two short strokes, lower and at once. */
const questionNotes: readonly Note[] = [{ hz: 523, atMs: 0, lastsMs: 220, gain: 0.06 }]
const cutInNotes: readonly Note[] = [
  { hz: 330, atMs: 0, lastsMs: 110, gain: 0.16 },
  { hz: 247, atMs: 120, lastsMs: 190, gain: 0.16 },
]

/** Silent where the window may not play anything yet; nothing of the session depends on it. */
export function createChime(isOn: boolean): Chime {
  const context = isOn ? new AudioContext() : null
  const play = (notes: readonly Note[]) => {
    if (!context || context.state === 'closed') return
    void context.resume()
    for (const { hz, atMs, lastsMs, gain } of notes) {
      const from = context.currentTime + atMs / 1000
      const to = from + lastsMs / 1000
      const volume = new GainNode(context, { gain: 0 })
      volume.gain.setValueAtTime(0, from)
      // A few ms up, then away: no click at either end.
      volume.gain.linearRampToValueAtTime(gain, from + 0.008)
      volume.gain.exponentialRampToValueAtTime(0.0001, to)
      const tone = new OscillatorNode(context, { type: 'triangle', frequency: hz })
      tone.connect(volume).connect(context.destination)
      tone.start(from)
      tone.stop(to)
    }
  }
  return {
    question: () => play(questionNotes),
    cutIn: () => play(cutInNotes),
    close: () => void context?.close(),
  }
}
