import { tokenAt } from '../text/quantity-scan.ts'
import type { NumberFact } from './fact.ts'
import type { Reading } from './reading.ts'
import type { Said } from './said.ts'

// Which of two things a share is a share of: those who came or those who stayed away, what was on time or what was late.

interface Side {
  /** How a fact's label names it. */
  readonly label: RegExp
  /** What is said of it, as phrases of up to three words. */
  readonly phrases: readonly (readonly string[])[]
}

const side = (label: RegExp, phrases: string): Side => ({ label, phrases: phrases.split(', ').map((phrase) => phrase.split(' ')) })

const pairs: readonly (readonly [Side, Side])[] = [
  [side(/\bin favou?r\b|\bfor it\b|\byes\b/u, 'in favour, in favor, for it, for the, supported it, backed it, said yes, voted yes, voted for, wanted it'), side(/\bagainst\b|\bopposed\b/u, 'against it, against the, were against, was against, opposed it, opposed, said no, voted no, voted against, rejected it')],
  [side(/\bon[- ]time\b|\bpunctual|\bon schedule\b/u, 'on time, punctual, punctually, on schedule, in time'), side(/\blate\b|\bdelayed\b|\boverdue\b/u, 'late, delayed, overdue, behind schedule, too late')],
  [side(/\battend|\bturnout\b|\bshow[- ]up\b/u, 'attended, showed up, turned up, were there, was there, took part'), side(/\bno[- ]?shows?\b|\babsen/u, "absent, missed it, no shows, no-shows, stayed away, stayed home, didn't come, did not come, never came, didn't show, did not show, never showed, didn't turn, failed to show")],
  [side(/\bretention\b|\bretained\b|\brenewals?\b|\bkept\b/u, 'stayed, renewed, remained, retained, kept their, kept it, came back'), side(/\bchurn|\battrition\b|\bcancel|\bquit/u, 'quit, cancelled, canceled, churned, walked away, had left, left us, dropped out, were gone, gone')],
  [side(/\bcompleti|\bfinish/u, 'finished, completed, completed it, reached the end'), side(/\bdrop-?(?:out|off)|\babandon/u, 'gave up, abandoned, abandoned it, dropped out, dropped off, never finished, quit halfway, unfinished')],
  [side(/\bsuccess|\bpass\b|\bpassed\b|\bpassing\b/u, 'passed, succeeded, went through, passed it'), side(/\bfail/u, 'failed, fell through, failed it')],
  [side(/\bsatisf|\bhappy\b/u, 'satisfied, happy, content, pleased'), side(/\bdissatisf|\bunhappy\b/u, 'unhappy, dissatisfied, unsatisfied, discontent')],
  [side(/\boccupan|\boccupied\b/u, 'occupied, full, taken, booked'), side(/\bvacan|\bempty\b/u, 'empty, vacant, unoccupied, stood empty')],
  [side(/\bapprov|\baccept/u, 'approved, accepted, signed off, waved through'), side(/\breject|\brefus|\bdenial|\bdeclined\b/u, 'rejected, refused, declined, turned down, turned away, denied, sent back')],
  [side(/\bsurviv/u, 'survived, lived, alive, pulled through'), side(/\bmortality\b|\bdeaths?\b|\bdied\b/u, 'died, perished, dead, were lost')],
  [side(/\baccura|\bcorrect\b/u, 'correct, accurate, were right, was right, got right'), side(/\berrors?\b|\bwrong\b|\bdefect|\bfaulty\b/u, 'wrong, incorrect, inaccurate, faulty, defective, broken')],
  [side(/\bsold\b|\bsell-through\b/u, 'sold, were sold, was sold'), side(/\bunsold\b/u, 'unsold, left over, thrown away')],
  [side(/\bconver/u, 'converted, bought, signed up'), side(/\bbounce/u, 'bounced, left without, walked away, bought nothing')],
  [side(/\badoption\b|\busage\b/u, 'used it, switched, adopted it'), side(/\bnon-use\b/u, 'never used, ignored it, never switched, never touched')],
  [side(/\brespon|\banswered\b/u, 'answered, replied, responded, wrote back'), side(/\bunanswered\b/u, 'unanswered, never answered, never replied, never responded, silent, ignored it')],
  [side(/\bwomen\b|\bfemale\b/u, 'women, female, were women'), side(/\bmen\b|\bmale\b/u, 'men, male, were men')],
  [side(/\bpaid\b|\bpayment\b|\brepa(?:id|yment)/u, 'paid, paid up, repaid'), side(/\bunpaid\b|\bdefault/u, 'unpaid, defaulted, never paid, owed')],
  [side(/\bwin rate\b|\bwon\b/u, 'won, were won'), side(/\bloss rate\b|\blost\b/u, 'lost, were lost')],
  [side(/\bvaccinat|\binsured\b|\bemployed\b|\btrained\b/u, 'vaccinated, insured, employed, trained'), side(/\bunvaccinated\b|\buninsured\b|\bunemploy|\buntrained\b/u, 'unvaccinated, uninsured, unemployed, untrained, out of work')],
]

export interface ShareSense {
  readonly pair: number
  readonly isSecond: boolean
}

/** Which side of which pair a fact's label names; undefined where it is none, or both. */
export function senseOfLabel(label: string): ShareSense | undefined {
  const text = label.toLowerCase()
  // "unhappy" names no one's happiness: the second side is looked at first, since its names may hold the first's.
  for (const [at, [first, second]] of pairs.entries()) {
    if (second.label.test(text)) return { pair: at, isSecond: true }
    if (first.label.test(text)) return { pair: at, isSecond: false }
  }
  return undefined
}

const negations = new Set(['not', 'never', "didn't", "weren't", "wasn't", "don't", "doesn't", "aren't", 'no', 'hardly', "hadn't", "wouldn't"])
const idle = new Set(['would', 'could', 'should', 'might', 'nearly', 'almost'])
const reach = 7

/** Whether the words after a share say that it is one of what the fact counts (1), of the rest (-1), or neither plainly (0). */
export function senseOf(reading: Reading, said: Said, fact: NumberFact): -1 | 0 | 1 {
  if (said.dimension !== 'share' || fact.dimension !== 'share' || fact.sense === undefined) return 0
  const pair = pairs[fact.sense.pair]
  // "a quarter of it was gone", "20% more finished".
  if (pair === undefined || isShareMore(reading, said) || (said.quantity.isPartOf && ['it', 'that', 'this'].includes(tokenAt(reading.tokens, said.next - 1).lower))) return 0
  const own = fact.sense.isSecond ? pair[1] : pair[0]
  const other = fact.sense.isSecond ? pair[0] : pair[1]
  for (let at = said.next; at < said.next + reach; at += 1) {
    const token = tokenAt(reading.tokens, at)
    if (token.kind !== 'word' || reading.clauses[at] !== reading.clauses[said.next - 1] || idle.has(token.lower)) return 0
    const isOther = isPhraseAt(reading, at, other)
    if (!isOther && !isPhraseAt(reading, at, own)) continue
    const isNegated = [at - 1, at - 2].some((before) => before >= said.next && negations.has(tokenAt(reading.tokens, before).lower))
    return isOther === isNegated ? 1 : -1
  }
  return 0
}

/** "20% more stayed than before": how far it moved. */
export function isShareMore(reading: Reading, said: Said): boolean {
  return ['more', 'fewer', 'less'].includes(tokenAt(reading.tokens, said.next).lower)
}

function isPhraseAt(reading: Reading, at: number, { phrases }: Side): boolean {
  return phrases.some((words) => words.every((word, step) => tokenAt(reading.tokens, at + step).lower === word))
}
