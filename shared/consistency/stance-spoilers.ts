import { tokenAt, type ScanToken } from '../text/quantity-scan.ts'
import type { OwnActs } from './own-acts.ts'
import { stemOf } from './stem.ts'

// Words beside a phrase that take its meaning away: "signed under protest", "was delighted when it failed", "shook her head at the vendor".

const turnsHelp = new Set('protest gritted against failed fail fails failure objections objection objected disagree disagreed ordered forced reluctantly grudgingly unwillingly under-protest duress pressure died funeral retirement meant'.split(' '))
/** What was to become of something; a sign against it, unless the speaker did just that. */
const endings = new Set('stopped dropped undone reversed cancelled canceled scrapped shelved restored reinstated overturned withdrawn stop reverse undo'.split(' '))
const outsiders = new Set('vendor vendors supplier suppliers contractor contractors competitor competitors rival rivals landlord bank airline press doubters sceptics skeptics critics opponents insurer insurers hotel'.split(' '))
const unwilling = new Set(['reluctantly', 'grudgingly', 'unwillingly'])
const yielding = new Set(['agreed', 'signed', 'consented', 'approved', 'came', 'backed', 'supported', 'accepted'])
const formerly = new Set(['old', 'former', 'previous'])
const stops = new Set(['and', 'but', 'so', 'i', 'we', 'though', 'although'])
const laterWords = 6

/** Whether the words of a phrase from `from` to `next`, or the few after it in its clause, say that it is told of something else, or unwillingly. */
export function isSpoiled(tokens: readonly ScanToken[], from: number, next: number, stance: 'supported' | 'resisted' | 'neutral', acts: OwnActs): boolean {
  if (stance === 'neutral') return false
  if (isPassive(tokens, from)) return true
  const earlier = tokenAt(tokens, from - 1).lower === 'had' ? from - 2 : from - 1
  if (stance === 'supported' && (unwilling.has(tokenAt(tokens, earlier).lower) || (tokenAt(tokens, earlier).lower === 'only' && yielding.has(tokenAt(tokens, from).lower)))) return true
  let isBecause = false
  for (let at = from; at < next + laterWords; at += 1) {
    const token = tokenAt(tokens, at)
    const word = token.lower
    if (at >= next && ((token.kind !== 'word' && !(word === ',' && ['under', 'reluctantly', 'grudgingly', 'against'].includes(tokenAt(tokens, at + 1).lower))) || stops.has(word))) return stance === 'supported' && (word === 'and' || word === 'but') && ['wrong', 'not', 'bad'].includes(tokenAt(tokens, at + 1).lower)
    if (stance === 'resisted') {
      if (outsiders.has(word)) return true
      continue
    }
    if ((at >= next && turnsHelp.has(word)) || (at < next && formerly.has(word)) || (at >= next && word === 'for' && ['another', 'next'].includes(tokenAt(tokens, at + 1).lower))) return true
    if (endings.has(word) && at >= next - 1 && tokenAt(tokens, at - 1).lower !== 'to' && !acts.stems.has(stemOf(word))) return at >= next || word.endsWith('ed')
    isBecause ||= at >= next && (word === 'because' || word === 'after')
    if (isBecause && (word === 'told' || word === 'ordered' || word === 'made' || word === 'overruled')) return true
  }
  return false
}

const sayings = new Set(['told', 'asked', 'ordered', 'advised', 'warned', 'urged', 'begged', 'forced', 'pressed'])

/** "was told to keep out of it". */
function isPassive(tokens: readonly ScanToken[], from: number): boolean {
  return sayings.has(tokenAt(tokens, from).lower) && ['was', 'were', 'been', 'got', 'being', "he's", "she's"].includes(tokenAt(tokens, from - 1).lower)
}
