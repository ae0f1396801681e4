import { tokenAt } from '../text/quantity-scan.ts'
import type { Reading } from './reading.ts'
import type { Said } from './said.ts'

// Whether a number tells of the time before a change or after it.

const beforeCues = new Set(['before', 'old', 'from', 'had', 'was', 'were', 'used', 'previously'])

const afterCues = new Set(['after', 'afterwards', 'new', 'now', 'to', 'ended', 'down', 'became', 'then', 'next', 'since'])

/** Whether the words around a number tell of the time before a change or after it; '' where they tell neither, or both. */
export function sideOf(reading: Reading, said: Said): 'before' | 'after' | '' {
  let before = 0
  let after = 0
  const opener = openerOf(reading, said)
  if (opener === 'after' || opener === 'afterwards' || opener === 'since') after += 2
  else if (opener === 'before') before += 2
  if (isByTheEnd(reading, said) || isNewNormal(reading, said)) after += 2
  for (let at = Math.max(0, said.from - 5); at < Math.min(reading.tokens.length, said.next + 3); at += 1) {
    if (reading.sentences[at] !== reading.sentences[said.from]) continue
    const word = tokenAt(reading.tokens, at).lower
    // "hung up after four" tells when.
    if (at === said.from - 1 && (word === 'after' || word === 'before')) continue
    // "came back to us" tells no direction; "from 18 to 7" does.
    if (at >= said.next && (word === 'to' || word === 'from')) continue
    if (beforeCues.has(word)) before += 1
    if (afterCues.has(word)) after += 1
  }
  if (before === after) return ''
  return before > after ? 'before' : 'after'
}

/** "By its end one order in ninety was wrong", "in the end it was four". */
function isByTheEnd({ tokens, clauses }: Reading, { from }: Said): boolean {
  for (let at = from - 1; at >= Math.max(2, from - 5); at -= 1) {
    if (clauses[at] !== clauses[from]) return false
    if (tokenAt(tokens, at).lower !== 'end') continue
    return ['the', 'its'].includes(tokenAt(tokens, at - 1).lower) && ['by', 'in', 'at'].includes(tokenAt(tokens, at - 2).lower) && tokenAt(tokens, at + 1).lower !== 'of'
  }
  return false
}

/** "Five days was the new normal", "two in three finish today". */
function isNewNormal({ tokens, clauses }: Reading, { next }: Said): boolean {
  for (let at = next; at < next + 4 && clauses[at] === clauses[next - 1]; at += 1) {
    const word = tokenAt(tokens, at).lower
    if (word === 'today' || word === 'nowadays') return true
    if (word === 'new') return ['normal', 'norm', 'standard', 'average', 'usual', 'rule'].includes(tokenAt(tokens, at + 1).lower)
  }
  return false
}

/** The word that opens the sentence, where the number stands within sixteen words of it. */
function openerOf(reading: Reading, said: Said): string {
  let at = said.from
  while (at > Math.max(0, said.from - 16) && reading.sentences[at - 1] === reading.sentences[said.from]) at -= 1
  const isOpener = at === 0 || reading.sentences[at - 1] !== reading.sentences[said.from]
  const first = tokenAt(reading.tokens, at)
  // The full stop belongs to the sentence that it opens.
  return isOpener ? (first.kind === 'word' ? first.lower : tokenAt(reading.tokens, at + 1).lower) : ''
}
