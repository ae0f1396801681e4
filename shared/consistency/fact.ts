import { findMoments, type Moment } from '../text/quantity-moment.ts'
import { scanText } from '../text/quantity-scan.ts'
import { doubleUnitOf, secondsOf, unitOf, type QuantityDimension } from '../text/quantity-unit.ts'
import type { ContextFact } from '../scoring/context.ts'
import { senseOfLabel, type ShareSense } from './share-sense.ts'
import { stemOf } from './stem.ts'

/** A numeric fact of the story, read so that quantities of a text can be held against it. */
export interface NumberFact {
  readonly kind: 'number'
  readonly label: string
  readonly value: number
  readonly dimension: QuantityDimension
  readonly unit: string
  /** Base units in one of its units. */
  readonly factor: number
  readonly perSeconds?: number
  /** Stems of the label's words. */
  readonly labelStems: ReadonlySet<string>
  /** Stems of what is counted: "parcels" of "parcels a night". */
  readonly nounStems: ReadonlySet<string>
  readonly isPeople: boolean
  /** A rate by something other than time: "tonnes a hectare", "USD per container", "cost per order". */
  readonly isByPiece: boolean
  /** What it is a rate by: "bed" of "alarms per bed per day". */
  readonly pieceStems: ReadonlySet<string>
  /** Of a share: which of two things it counts, where its label says so. */
  readonly sense?: ShareSense
  /** A sum or a mean, where the label says so. */
  readonly gathering: 'total' | 'average' | ''
  /** "before", "after" or neither, from the label. */
  readonly side: 'before' | 'after' | ''
}

/** A fact that is a date or a time. */
export interface MomentFact {
  readonly kind: 'moment'
  readonly label: string
  readonly moment: Moment
  readonly labelStems: ReadonlySet<string>
}

export type Fact = NumberFact | MomentFact

const idle = new Set('of the a an on in at to for from and by per before after with out date time number total share rate size length count average each year month week day old new until per'.split(' '))
const scaleWords = new Map([['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['lakh', 1e5], ['crore', 1e7], ['k', 1e3], ['m', 1e6], ['bn', 1e9]])
const humanStems = new Set('passengers patients customers users subscribers students drivers riders members guests residents visitors viewers readers applicants candidates employees workers nurses engineers sellers buyers clients households tenants donors volunteers players learners pupils children parents farmers borrowers claimants travellers runners'.split(' ').map(stemOf))
const peopleWords = new Set('people person persons headcount staff employees heads'.split(' '))

const labelRates = [['daily', 86_400], ['weekly', 604_800], ['monthly', 2_629_746], ['yearly', 31_556_952], ['annual', 31_556_952]] as const

/** What may be said in place of a label's word; both sides are stemmed below. */
const synonyms = new Map<string, readonly string[]>(
  (
    [
      ['term', 'over contract sign'], ['wait', 'queue stand'], ['delay', 'stop late push postpone move hold slip'], ['block', 'hold stop wait refuse'], ['cost', 'pay spend cost price come bill'],
      ['price', 'cost pay'], ['headcount', 'us team people'], ['team', 'us team'], ['success', 'work succeed get go'], ['rejection', 'reject'], ['reject', 'fail skip'], ['fail', 'broke crash'],
      ['complete', 'finish done get'], ['dropout', 'give quit leave drop go abandon'], ['satisfaction', 'happy satisfied'], ['hire', 'fill recruit'], ['churn', 'leave cancel lose'], ['attrition', 'leave quit'], ['revenue', 'turnover sale'], ['budget', 'spend'], ['outage', 'down dark offline internet'],
      ['fine', 'pay fine'], ['duration', 'take last'], ['latency', 'response query'], ['repair', 'fix'], ['fix', 'repair fix'], ['launch', 'live launch ship'], ['live', 'live launch'], ['saving', 'save'], ['return', 'come back'],
      ['raise', 'raise fund'], ['runway', 'money cash'], ['retention', 'keep stay retain'], ['conversion', 'convert buy'], ['turnaround', 'turn'], ['notice', 'warn tell'], ['overrun', 'over'],
      ['asked', 'want demand'], ['value', 'worth'], ['backlog', 'queue pile'], ['absence', 'sick'], ['closure', 'close shut'], ['downtime', 'down dark offline'], ['error', 'wrong mistake'], ['growth', 'grow'], ['cut', 'reduce drop'],
      ['occupancy', 'full occupy'], ['discount', 'off rebate reduction'], ['deadline', 'until due by'], ['start', 'begin open kick'], ['began', 'start open'], ['end', 'finish close over'], ['opening', 'open'], ['departure', 'leave go'], ['arrival', 'arrive come'], ['announcement', 'tell announce'], ['kick', 'begin start'],
      ['defects', 'bug fault error'], ['bugs', 'defect fault error'], ['complaints', 'complain grumble'], ['salary', 'pay wage earn'], ['wage', 'pay salary earn'], ['staff', 'us team people'], ['turnover', 'revenue sale'], ['profit', 'margin earn'], ['loss', 'lost down'], ['damage', 'cost repair'], ['injuries', 'hurt injure accident'], ['accidents', 'crash hurt injure'],
    ] as const
  ).map(([word, others]) => [stemOf(word), others.split(' ').map(stemOf)]),
)

/** The stems that may stand for a label's stem in speech. */
export function synonymsOf(stem: string): readonly string[] {
  return synonyms.get(stem) ?? []
}

function stemsOf(text: string): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const token of scanText(text.replace(/\bdrop[- ](?:off|out)s?\b/iu, 'dropout'))) if (token.kind === 'word' && !idle.has(token.lower)) stems.add(stemOf(token.lower))
  return stems
}

/** Reads a fact. Undefined where its value is neither a number nor a date or time, so that nothing can be compared with it. */
export function readFact(fact: ContextFact): Fact | undefined {
  if (typeof fact.value === 'string') {
    const moment = monthOf(fact.value) ?? findMoments(fact.value)[0]
    if (moment) return { kind: 'moment', label: fact.label, moment, labelStems: stemsOf(fact.label) }
    const value = Number(fact.value.replaceAll(',', ''))
    return fact.value.trim() !== '' && Number.isFinite(value) ? readNumber(fact, value) : undefined
  }
  return Number.isFinite(fact.value) ? readNumber(fact, fact.value) : undefined
}

/** "2021-03": a month as ISO 8601 writes it, which nobody says. */
function monthOf(value: string): Moment | undefined {
  const parts = /^(\d{4})-(\d{2})$/u.exec(value.trim())
  const month = Number(parts?.[2])
  return parts === null || month < 1 || month > 12 ? undefined : { kind: 'month', year: Number(parts[1]), month, start: 0, end: 7, prepositionStart: 0 }
}

function readNumber(fact: ContextFact, raw: number): NumberFact {
  let value = raw
  let unitName = ''
  let dimension: QuantityDimension = 'count'
  let factor = 1
  let perSeconds: number | undefined
  const nouns = new Set<string>()
  const pieces = new Set<string>()
  const words = scanText(fact.unit).filter((token) => token.kind === 'word' || (token.kind === 'symbol' && token.lower !== '.' && token.lower !== '-'))
  let isRate = false
  let isByPiece = false
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]?.lower ?? ''
    const scale = scaleWords.get(word)
    if (scale !== undefined && unitName === '' && index === 0 && (word.length > 2 || words.length > 1)) {
      value *= scale
      continue
    }
    if (word === 'a' || word === 'an' || word === 'per' || word === '/' || word === 'each' || word === 'every') {
      isRate = true
      continue
    }
    if (isRate) {
      const seconds = secondsOf(word)
      if (seconds !== undefined && word !== 's' && word !== 'm') perSeconds = seconds
      else {
        isByPiece = true
        pieces.add(stemOf(word))
      }
      continue
    }
    if (word === 'out') break
    const double = doubleUnitOf(word, words[index + 1]?.lower ?? '', words[index + 2]?.lower ?? '')
    if (double !== undefined) index += double.length - 1
    const unit = double?.unit ?? (word === 'try' ? unitOf('₺') : unitOf(word))
    if (unit && unitName === '' && !(word === 'percentage')) {
      unitName = unit.name
      dimension = unit.dimension
      factor = unit.factor
    } else if (word === '°' || word === 'of') continue
    else if (!idle.has(word) && !peopleWords.has(word) && word.length > 1) nouns.add(stemOf(word))
  }
  // "% points", "percentage points", "% of sessions".
  if (fact.unit.includes('point') && dimension === 'share') dimension = 'points'
  if (fact.unit.startsWith('basis')) {
    dimension = 'points'
    factor = 0.01
  }
  const label = fact.label.toLowerCase()
  // A "monthly fee" is a rate; "monthly donors" are people.
  if (perSeconds === undefined && dimension === 'money') for (const [word, seconds] of labelRates) if (label.startsWith(word)) perSeconds = seconds
  const side = label.includes('before') || label.includes(' old') ? 'before' : label.includes('after') || label.includes(' new') ? 'after' : ''
  isByPiece ||= label.includes(' per ') || label.startsWith('unit ')
  const labelStems = stemsOf(fact.label)
  const isPeople = words.some((token) => peopleWords.has(token.lower) || humanStems.has(stemOf(token.lower))) || (dimension === 'count' && nouns.size === 0 && [...labelStems].some((stem) => humanStems.has(stem)))
  const sense = dimension === 'share' ? senseOfLabel(label) : undefined
  return {
    kind: 'number', ...(sense === undefined ? {} : { sense }), label: fact.label, value, dimension, unit: unitName === '' ? 'count' : unitName, factor, ...(perSeconds === undefined ? {} : { perSeconds }),
    labelStems, nounStems: nouns, isPeople, isByPiece, pieceStems: pieces, side, gathering: gatheringOf(label),
  }
}

function gatheringOf(label: string): NumberFact['gathering'] {
  if (/\b(?:total|overall|combined|altogether)\b/u.test(label)) return 'total'
  return /\b(?:average|mean|median|typical)\b/u.test(label) ? 'average' : ''
}
