import { useSyncExternalStore } from 'react'
import type { Word } from '../../shared/transcript.ts'
import { on } from '../bridge.ts'

/** What was heard of a take while it was recorded, until its transcript is there. */
export interface HeardSoFar {
  readonly words: readonly Word[]
  /** How late the last words came, in ms. */
  readonly lagMs: number
  /** Ms of speech that were passed over, since the machine was too slow. */
  readonly missedMs: number
}

const nothing: HeardSoFar = { words: [], lagMs: 0, missedMs: 0 }

/** One is being recorded, one waits for its transcript; of those before nobody asks any more. */
const takesKept = 3

const takes = new Map<string, HeardSoFar>()
const listeners = new Set<() => void>()
let isListening = false

/** Begins once and goes on for as long as the window is open: the last words of a take come after its recording has ended. */
function listenOnce(): void {
  if (isListening) return
  isListening = true
  on('recordings.heard', ({ takeId, words, lagMs, missedMs }) => {
    const before = takes.get(takeId) ?? nothing
    takes.delete(takeId)
    takes.set(takeId, { words: [...before.words, ...words], lagMs, missedMs })
    for (const old of [...takes.keys()].slice(0, -takesKept)) takes.delete(old)
    for (const listener of listeners) listener()
  })
}

function subscribe(listener: () => void): () => void {
  listenOnce()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The live words of a take; none where there is no take. To be used before the recording begins, so that none is missed. */
export function useHeardWords(takeId: string | null): HeardSoFar {
  return useSyncExternalStore(subscribe, () => (takeId === null ? nothing : (takes.get(takeId) ?? nothing)))
}
