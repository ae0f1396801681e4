import type { HeardWord, Trigger } from '../interview/session-event.ts'
import type { Turn } from '../interview/session-state.ts'
import { placeWords } from '../transcript.ts'
import type { Place, SaidWord } from './debrief-schema.ts'

/** The words of an answer that count. Final: those of its take; else as they were heard or typed in the room. */
export interface ToldWords {
  readonly words: readonly SaidWord[]
  readonly isFinal: boolean
}

/** What a word that was heard in the room is taken to last, at most (ms). */
const wordMs = 600

/** The words as the room had them. `takeAt` finds the sound of a time of the session: which take, and where on the session's time it begins. */
export function asHeard(turn: Pick<Turn, 'words'>, takeAt: (atMs: number) => { readonly takeId: string; readonly atMs: number } | null = () => null): ToldWords {
  const words = turn.words.map((word, index): SaidWord => {
    const { text, atMs } = word
    const take = word.isTyped === true ? null : takeAt(atMs)
    if (take === null) return typedWord(word)
    const t0Ms = Math.max(0, atMs - take.atMs)
    const nextMs = turn.words[index + 1]?.atMs ?? Infinity
    return { text, atMs, takeId: take.takeId, t0Ms, t1Ms: t0Ms + Math.max(0, Math.min(wordMs, nextMs - atMs)), p: 1 }
  })
  return { words, isFinal: false }
}

/** The final words of a turn's takes, with what was typed in the same answer in its place. */
export function withTyped(final: readonly SaidWord[], heard: Pick<Turn, 'words'> | undefined): ToldWords {
  const typed = (heard?.words ?? []).filter(({ isTyped }) => isTyped === true).map(typedWord)
  return { words: typed.length === 0 ? final : [...final, ...typed].toSorted((a, b) => a.atMs - b.atMs), isFinal: true }
}

function typedWord({ text, atMs }: HeardWord): SaidWord {
  return { text, atMs, takeId: null, t0Ms: 0, t1Ms: 0, p: 1 }
}

/**
 * Where the words that were cut in on stand in the answer as it counts now: the same words nearest to their time, else whatever was said at that
 * time, since the second hearing may have understood them otherwise.
 */
export function placeOfCut(turnIndex: number, answer: string, heard: Pick<Turn, 'words'>, trigger: Trigger, told: ToldWords): Place {
  const place = (start: number, end: number): Place => ({ turn: turnIndex, start, end, quote: answer.slice(start, end) })
  if (!told.isFinal) return place(trigger.start, trigger.end)
  const placed = placeWords(told.words)
  const first = placed[0]
  if (first === undefined) return place(0, answer.length)
  const [fromMs, toMs] = timesOf(heard, trigger)
  const wanted = trigger.quote.split(/\s+/u).map(bare)
  const starts = placed.map((_, index) => index).filter((index) => wanted.every((word, step) => bare(placed[index + step]?.text ?? '') === word))
  const nearest = starts.toSorted((a, b) => Math.abs((placed[a]?.atMs ?? 0) - fromMs) - Math.abs((placed[b]?.atMs ?? 0) - fromMs))[0]
  const from = nearest === undefined ? placed.findLast(({ atMs }) => atMs <= fromMs) : placed[nearest]
  const to = nearest === undefined ? placed.findLast(({ atMs }) => atMs <= toMs) : placed[nearest + wanted.length - 1]
  return place((from ?? first).start, Math.max((to ?? first).end, (from ?? first).end))
}

/** When the quoted words were heard: the first and the last of them. */
function timesOf(heard: Pick<Turn, 'words'>, { start, end }: Trigger): readonly [number, number] {
  let next = 0
  let fromMs = 0
  let toMs = 0
  for (const { text, atMs } of heard.words) {
    if (next <= start) fromMs = atMs
    if (next < end) toMs = atMs
    next += text.length + 1
  }
  return [fromMs, toMs]
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
