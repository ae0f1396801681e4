import { tokenAt } from '../text/quantity-scan.ts'
import type { Reading } from './reading.ts'

/** Whether a label's stem names the doing again of the verb at `verb`: "rewash" and "washed again", "reprint" and "printed a second time". */
export function isRepeatOf({ tokens, stems, clauses }: Reading, stem: string, verb: number): boolean {
  const said = stems[verb] ?? ''
  if (said.length < 3 || stem.length < 5 || stem !== `re${said}`.slice(0, 7)) return false
  for (let at = verb + 1; at < verb + 6 && clauses[at] === clauses[verb]; at += 1) {
    const word = tokenAt(tokens, at).lower
    if (word === 'again' || word === 'anew' || word === 'twice' || (word === 'second' && tokenAt(tokens, at + 1).lower === 'time')) return true
  }
  return false
}
