import type { Word } from '../transcript.ts'
import { overlapMs, type Phrase } from './phrase-cutter.ts'

/** Puts the words of one phrase's pieces together as they come: each word once, although the pieces share some sound. */
export interface PhraseJoiner {
  /** Takes a piece and its words, with times on the take's sound; gives the words that are settled now. */
  readonly add: (phrase: Pick<Phrase, 'cutBeforeMs' | 'cutAfterMs'>, words: readonly Word[]) => Word[]
  /** Gives what still waited for a piece that will not come. */
  readonly flush: () => Word[]
}

/** The engine's times are off by some 150 ms for one word in ten: so near to a cut, a word may belong to either side. */
const timeSlackMs = 200

export function createPhraseJoiner(): PhraseJoiner {
  /** Words near the cut, of which the next piece tells whether it heard them better. */
  let tail: Word[] = []

  return {
    add: ({ cutBeforeMs, cutAfterMs }, words) => {
      const joined = cutBeforeMs === null ? [...tail, ...words] : joinAtCut(tail, words, cutBeforeMs)
      tail = []
      if (cutAfterMs === null) return joined
      const place = joined.findIndex((word) => word.t1Ms > cutAfterMs - timeSlackMs)
      if (place < 0) return joined
      tail = joined.slice(place)
      return joined.slice(0, place)
    },
    flush: () => {
      const left = tail
      tail = []
      return left
    },
  }
}

/**
 * `before` and `after` both heard the sound around the cut. Where they agree on a word there, one goes over into the other at it;
 * where they do not, each keeps what lies on its own side.
 */
function joinAtCut(before: readonly Word[], after: readonly Word[], cutMs: number): Word[] {
  const shared = after.filter((word) => word.t0Ms < cutMs + overlapMs)
  for (let first = before.length - 1; first >= 0; first -= 1) {
    const word = before[first]
    const second = shared.findLastIndex((other) => word !== undefined && isSame(word, other))
    if (second >= 0) return [...before.slice(0, first), ...after.slice(second)]
  }
  const middle = (word: Word): number => (word.t0Ms + word.t1Ms) / 2
  return [...before.filter((word) => middle(word) < cutMs), ...after.filter((word) => middle(word) >= cutMs)]
}

function isSame(one: Word, other: Word): boolean {
  return Math.abs(one.t0Ms - other.t0Ms) <= overlapMs && bare(one.text) === bare(other.text)
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
