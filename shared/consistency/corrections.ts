import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import type { Reading } from './reading.ts'
import type { Said } from './said.ts'

// "Twenty-seven, no, thirty-seven findings": who corrects a figure means the second.

const fillers = new Set([',', '-', '—', '–', '…', '.', 'um', 'uh', 'er', 'wait', 'sorry', 'i', 'mean', 'it', 'was', 'rather', 'actually', 'what', 'about', 'that', "that's", "it's", 'a', 'an', 'the'])
const reach = 9
/** How many words may stand between the slip and what takes it back: "a hundred and fifteen had quit, no wait". */
const between = 4

/** Figures without those that the speaker took back, and for each that took another's place the one whose place it took. */
export function withoutSlips(reading: Reading, all: readonly Said[]): { kept: readonly Said[]; correcting: ReadonlyMap<Said, Said> } {
  const correcting = new Map<Said, Said>()
  const dropped = new Set<Said>()
  all.forEach((said, index) => {
    const last = all[index - 1]
    if (last === undefined || said.from - last.next > reach || last.quantity === said.quantity || !isTakenBack(reading.tokens, last.next, said.from)) return
    if (said.dimension !== last.dimension && said.dimension !== 'count' && last.dimension !== 'count') return
    correcting.set(said, last)
    dropped.add(last)
  })
  return { kept: dropped.size === 0 ? all : all.filter((said) => !dropped.has(said)), correcting }
}

/** Whether the words between two figures take the first back: ", no,", ", no wait,", ", sorry,", ", I mean", "make that", "correction". */
function isTakenBack(tokens: readonly ScanToken[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + between); at += 1) {
    const word = tokenAt(tokens, at).lower
    const after = tokenAt(tokens, at + 1)
    const isPaused = tokenAt(tokens, at - 1).kind === 'symbol' || at === from
    const isCue =
      (word === 'no' && isPaused && (after.kind === 'symbol' || ['wait', 'sorry', 'actually'].includes(after.lower) || at + 1 === to)) || (word === 'sorry' && isPaused && (after.kind === 'symbol' || at + 1 === to)) ||
      (word === 'make' && after.lower === 'that') || (word === 'correction' && isPaused) || (word === 'i' && after.lower === 'mean' && isPaused && to - at <= 3)
    if (isCue) return onlyFillers(tokens, at + 1, to)
  }
  return false
}

function onlyFillers(tokens: readonly ScanToken[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!fillers.has(tokenAt(tokens, at).lower)) return false
  return true
}
