import type { FactFields, FactKind } from './fact.ts'
import { isNamed } from './named.ts'
import { findMoments } from './text/quantity-moment.ts'
import { findQuantities, type Quantity } from './text/quantity.ts'

/** Cuts a line at commas and semicolons, not inside "1,200" and not inside brackets. */
function segmentsOf(line: string): string[] {
  const segments: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= line.length; at += 1) {
    const mark = line.charAt(at)
    if (mark === '(' || mark === '[') depth += 1
    if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1)
    const isInNumber = mark === ',' && /\d/.test(line.charAt(at - 1)) && /^\d{3}(?!\d)/.test(line.slice(at + 1))
    if (at === line.length || (depth === 0 && (mark === ';' || mark === '\n' || (mark === ',' && !isInNumber)))) {
      segments.push(line.slice(start, at).trim())
      start = at + 1
    }
  }
  return segments.filter((segment) => segment !== '')
}

/** What a value is looked up in, said by its own word or by a tool's name. */
const sourceWords =
  /\b(board|dashboard|grafana|tableau|looker|datadog|kibana|splunk|jira|excel|sheet|spreadsheet|report|review|log|logs|query|sql|database|ledger|finance|invoice|invoices|contract|memo|deck|doc|document|minutes|email|mail|tracker|tickets?|survey|audit|post-?mortem|system|export|analytics|metrics?|wiki|notes?|filing|10-k|crm|salesforce|zendesk)\b/i

const periodWords =
  /\b(quarter|half|h[12]|q[1-4]|week|weeks|month|months|year|years|day|days|hours?|daily|weekly|monthly|yearly|annual|annually|before|after|during|over|since|until|first|last|pilot|launch|fy\s?\d+|ytd)\b/i

const baselineLead = /^(?:(?:from|was|were|baseline|before|previously|formerly|against|vs\.?|versus|up from|down from)\b[:\s]*)/i
const sourceLead = /^(?:(?:source|per|according to|see|in the|as in)\b[:\s]*)/i
const confirmerLead = /^(?:(?:confirmed by|confirmer|can confirm|ask|witness|checked by|who)\b[:\s]*)/i

/** A value as the ledger holds it: the number as it was written, its unit apart from it. */
export function writeValue(text: string, quantity: Quantity): { readonly value: string; readonly unit: string } {
  const whole = text.slice(quantity.numberStart, Math.max(quantity.numberEnd, quantity.end))
  if (quantity.shape === 'range') return { value: whole, unit: '' }
  // "$410K", "R9 million": the sign stands before the number and belongs to it.
  const money = /^((?:[^\d\s]{1,4}\s?)[\d.,]*\d(?:\s?(?:k|m|mn|mm|b|bn|thousand|million|billion|lakh|crore)\b)?)\s*(.*)$/isu.exec(whole)
  if (money) return { value: money[1] ?? whole, unit: money[2] ?? '' }
  const plain = /^([\d.,]*\d(?:\s?(?:k|mn|bn|thousand|million|billion|lakh|crore)\b)?)\s*-?\s*(.*)$/isu.exec(whole)
  if (plain) return { value: plain[1] ?? whole, unit: plain[2] ?? '' }
  // Spoken numbers are kept as the number that they are.
  if (quantity.form !== 'fraction' && quantity.shape === 'single') {
    const unit = quantity.unit === 'percent' ? '%' : quantity.dimension === 'count' ? quantity.nounWords.join(' ') : unitWord(quantity)
    return { value: String(quantity.value), unit }
  }
  return { value: whole, unit: '' }
}

function unitWord({ unit, value }: Quantity): string {
  return value === 1 || /s$|^(usd|eur|gbp|inr|percent)/.test(unit) ? unit : `${unit}s`
}

const peopleNouns = /\b(engineers?|developers?|people|persons?|staff|headcount|employees|analysts?|designers?|managers?|reports|teammates|contractors|nurses|drivers|agents)\b/i
const customerNouns = /\b(customers?|users?|clients?|accounts?|merchants?|sellers?|buyers?|subscribers?|patients?|students?|members?|tickets?|complaints?|churn|nps)\b/i
const qualityWords = /\b(error|errors|bugs?|defects?|latency|p9\d|p50|uptime|availability|accuracy|precision|recall|failure|failures|refunds?|crash|crashes|incidents?|outages?|rejects?|returns|quality|response)\b/i

/** What a number is about, where its own words say so; null where they do not. */
export function kindOfFact(words: string, quantity: Quantity | undefined): FactKind | null {
  if (/\bcost of delay\b/i.test(words) || (quantity?.dimension === 'money' && /\bdelay(?:s|ed)?\b/i.test(words))) return 'cost_of_delay'
  if (quantity?.dimension === 'money') {
    if (/\b(revenue|sales|arr|mrr|bookings|turnover|income|gmv|contract)\b/i.test(words)) return 'revenue'
    return /\b(cost|costs|saved|saving|spend|spent|budget|fine|fines|chargebacks?|refunds?|loss|lost|bill|price|paid)\b/i.test(words) ? 'cost' : null
  }
  if (customerNouns.test(words)) return 'customer'
  if (qualityWords.test(words)) return 'quality'
  if (quantity?.dimension === 'count' && peopleNouns.test(words)) return 'headcount'
  if (quantity?.dimension === 'duration') return quantity.unit === 'millisecond' || quantity.unit === 'second' ? 'quality' : 'timeline'
  return null
}

/** Words that join a label to its value: "refunds dropped by", "latency:", "support tickets were". */
function labelOf(text: string): string {
  return text
    .replace(/[:=–—-]\s*$/, '')
    .replace(/\b(?:by|to|at|of|is|was|were|about|around|nearly|over|under|from|in|for|on|a|an|the)\s*$/i, '')
    .replace(/\b(?:by|to|at|of|is|was|were|about|around)\s*$/i, '')
    .replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/g, '')
    .trim()
}

const empty: FactFields = { label: '', value: '', unit: '', baseline: '', period: '', source: '', confirmer: '', kind: null }

/**
 * Reads a fact as one would jot it down: "latency 23% (from 4.1 s to 3.2 s), May-June, Grafana board, Marta". Only what the line says is filled
 * in. Null where it holds neither a number nor a date.
 */
export function readFactLine(line: string): FactFields | null {
  const bracketed: string[] = []
  const outer = line.replace(/[([]([^)\]]*)[)\]]/g, (_, inside: string) => {
    bracketed.push(...segmentsOf(inside))
    return ' '
  })
  const segments = segmentsOf(outer)
  const valueAt = valueSegment(segments)
  const dateAt = segments.findIndex((segment) => findMoments(segment).length > 0)
  const at = valueAt >= 0 ? valueAt : dateAt
  const segment = segments[at]
  if (segment === undefined) return null
  const fact = { ...empty, ...readValueSegment(segment) }
  const labels = segments.slice(0, at)
  const others = [...bracketed, ...segments.slice(at + 1)]
  if (fact.label === '' && labels.length > 0) fact.label = labels.join(', ')
  else others.unshift(...labels)
  const left: string[] = []
  for (const other of others) {
    if (fact.baseline === '' && (baselineLead.test(other) || (bracketed.includes(other) && findQuantities(other).length > 0))) {
      fact.baseline = other.replace(/^(?:was|were|baseline|before|previously|formerly|against|vs\.?|versus)\b[:\s]*/i, '').trim()
    } else if (fact.source === '' && sourceLead.test(other)) fact.source = other.replace(sourceLead, '').trim()
    else if (fact.confirmer === '' && confirmerLead.test(other)) fact.confirmer = other.replace(confirmerLead, '').trim()
    else if (fact.period === '' && isPeriod(other)) fact.period = other
    else left.push(other)
  }
  placeRest(fact, left)
  const quantity = findQuantities(segment)[0]
  return { ...fact, kind: quantity === undefined ? 'timeline' : kindOfFact(`${fact.label} ${fact.unit} ${segment}`, quantity) }
}

/** The first segment with a number; one that says it in digits before one that says it in words ("cost of one day of delay, $9,000"). */
function valueSegment(segments: readonly string[]): number {
  const inDigits = segments.findIndex((segment) => /\d/.test(segment) && findQuantities(segment).length > 0)
  const first = segments.findIndex((segment) => findQuantities(segment).length > 0)
  const isLabel = first < inDigits && /\b(?:cost|price|value|length|size)s?\s+of\b/i.test(segments[first] ?? '')
  return isLabel ? inDigits : first
}

/** Value, unit and label of one segment: "refunds dropped by 40 percent", "$410K in chargebacks", "go-live 14 March". */
function readValueSegment(segment: string): Pick<FactFields, 'value' | 'unit' | 'label' | 'baseline'> {
  const quantity = findQuantities(segment)[0]
  if (quantity === undefined) {
    const moment = findMoments(segment)[0]
    if (moment === undefined) return { value: segment, unit: '', label: '', baseline: '' }
    return { value: segment.slice(moment.start, moment.end), unit: '', label: labelOf(segment.slice(0, moment.prepositionStart)), baseline: '' }
  }
  const last = quantity.parts?.at(-1)
  // "from 4.1 s to 3.2 s": the second is the value, the first what it was before.
  if (quantity.shape === 'change' && last !== undefined) {
    const [first] = quantity.parts ?? []
    const after = findQuantities(segment.slice(last.start))[0]
    const written = after === undefined ? { value: segment.slice(last.start, last.end), unit: '' } : writeValue(segment.slice(last.start), after)
    return { ...written, label: labelOf(segment.slice(0, quantity.start)), baseline: first === undefined ? '' : segment.slice(first.start, first.end) }
  }
  const before = labelOf(segment.slice(0, quantity.start))
  const after = labelOf(segment.slice(quantity.end).replace(/^\s*(?:in|of|for|on)\s+/i, ''))
  return { ...writeValue(segment, quantity), label: before === '' ? after : before, baseline: '' }
}

function isPeriod(text: string): boolean {
  if (sourceWords.test(text) && !/\d|quarter|week|month/i.test(text)) return false
  return findMoments(text).length > 0 || /\b(?:q[1-4]|h[12])\b/i.test(text) || (periodWords.test(text) && !sourceWords.test(text))
}

/** Of what is left, what one looks up is the source, and who has a name confirms it; then in the order in which people jot them down. */
function placeRest(fact: { source: string; confirmer: string; label: string }, left: readonly string[]): void {
  for (const text of left) {
    const isPerson = isNamed(text) && !sourceWords.test(text) && /^\p{Lu}|^[^\p{Script=Latin}]/u.test(text) && text.split(/\s+/).length <= 5
    if (isPerson && fact.confirmer === '' && (fact.source !== '' || !left.some((other) => other !== text && isLookedUp(other)) || left.length > 1)) fact.confirmer = text
    else if (fact.source === '') fact.source = text
    else if (fact.confirmer === '') fact.confirmer = text
    else fact.label = fact.label === '' ? text : `${fact.label}, ${text}`
  }
}

function isLookedUp(text: string): boolean {
  return sourceWords.test(text)
}
