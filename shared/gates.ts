import { daysBetween, dateWords, spanWords } from './calendar-date.ts'
import type { Dossier } from './dossier.ts'
import type { Fact } from './fact.ts'
import { valueWords } from './fact-value.ts'
import { gateKinds, type Gate, type GateKind } from './gate.ts'
import { isNamed } from './named.ts'
import { pillarQuestions } from './hearing.ts'
import type { Signal, SignalKind } from './scoring/signal.ts'
import type { Stakeholder } from './stakeholder.ts'
import { spanOf } from './story-span.ts'
import { toldInWriting, turningPointText } from './story-text.ts'
import { findQuantities } from './text/quantity.ts'
import { sentenceAt, sentencesOf, type Sentence } from './text/sentences.ts'
import { contentOf, isTold } from './told.ts'
import { isWritten, keyTurningPointKinds, type KeyTurningPointKind } from './turning-point.ts'

/** What the gates read: the dossier, its words, and the signals that the scorer finds in them. */
interface Evidence extends Dossier {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly signals: readonly Signal[]
}

interface Finding {
  readonly found: readonly string[]
  readonly asks: readonly string[]
}

/** The fewest days of half a year: from 1 January to 30 June. */
const halfYearDays = 180

/** How many questions a gate asks at once. */
const mostAsks = 3

/**
 * The gates of a story, in the order of `gateKinds`. `signals` are those that `scoreAnswer` finds in `toldInWriting(dossier)`.
 * A gate is met exactly where it asks nothing.
 */
export function gatesOf(dossier: Dossier, signals: readonly Signal[]): Gate[] {
  const text = toldInWriting(dossier)
  const evidence = { ...dossier, text, sentences: sentencesOf(text), signals }
  return gateKinds.map((kind) => {
    const { found, asks } = readings[kind](evidence)
    return { kind, isMet: asks.length === 0, found: [...new Set(found)], asks: asks.slice(0, mostAsks) }
  })
}

const readings: Readonly<Record<GateKind, (evidence: Evidence) => Finding>> = {
  span: readSpan,
  cross_function: readCrossFunction,
  measured_outcome: readOutcome,
  turning_points: readTurningPoints,
  counterfactual: readCounterfactual,
  personal_cost: readPersonalCost,
  named_parties: readParties,
  friction: readFriction,
  senior_level: readSeniority,
}

function readSpan(evidence: Evidence): Finding {
  const span = spanOf(evidence)
  if (span === null) return { found: [], asks: ['On which date did it begin, and on which did it end?'] }
  const days = daysBetween(span.from, span.to)
  const found = [`${dateWords(span.from)} to ${dateWords(span.to)}`]
  if (days.atMost >= halfYearDays) return { found, asks: [] }
  return { found, asks: [`It covers ${spanWords(days)}; six months are wanted. What came before or after that belongs to it?`] }
}

/** Everybody who stood on a side of a conflict: by stance, or because a line says so. */
function partiesOf({ people, relations }: Pick<Dossier, 'people' | 'relations'>): Stakeholder[] {
  const inLines = new Set(relations.filter(({ kind }) => kind === 'blocked' || kind === 'overruled').flatMap(({ fromId, toId }) => [fromId, toId]))
  return people.filter(({ id, stance }) => stance === 'resisted' || stance === 'overruled' || stance === 'failed' || inLines.has(id))
}

/** People whose own function can be told from others'. */
function functionOf({ team, role }: Stakeholder): string {
  return (team === '' ? role : team).trim().toLowerCase()
}

function personWords({ name, role, team }: Stakeholder): string {
  const place = [role, team].filter((part) => part !== '').join(', ')
  return place === '' ? name : `${name} (${place})`
}

function readCrossFunction(evidence: Evidence): Finding {
  const parties = partiesOf(evidence)
  if (parties.length === 0) return { found: [], asks: ['Who outside your own function stood against you, and what did they refuse?'] }
  const placed = parties.filter((person) => functionOf(person) !== '')
  if (placed.length === 0) return { found: parties.map(personWords), asks: parties.map(({ name }) => `Which team was ${name} in?`) }
  const functions = new Set(evidence.people.map(functionOf).filter((name) => name !== ''))
  if (functions.size < 2) return { found: placed.map(personWords), asks: [`Everybody on the map is in ${placed[0]?.team || placed[0]?.role}. Who in another function was touched by it?`] }
  return { found: placed.map(personWords), asks: [] }
}

/** The first few that hold: a ledger of thousands need not be read to its end. */
function firstFew<Value>(values: readonly Value[], holds: (value: Value) => boolean): Value[] {
  const found: Value[] = []
  for (const value of values) {
    if (found.length === mostAsks) break
    if (holds(value)) found.push(value)
  }
  return found
}

function readOutcome({ facts }: Evidence): Finding {
  const isMeasured = (fact: Fact): boolean => findQuantities(valueWords(fact)).length > 0
  const whole = firstFew(facts, (fact) => (/\d/.test(fact.baseline) || findQuantities(fact.baseline).length > 0) && isMeasured(fact))
  if (whole.length > 0) return { found: whole.map((fact) => `${fact.label || valueWords(fact)}: ${fact.baseline} → ${valueWords(fact)}`), asks: [] }
  const measured = firstFew(facts, isMeasured)
  if (measured.length === 0) return { found: [], asks: [pillarQuestions.metrics] }
  return {
    found: measured.map((fact) => `${fact.label} ${valueWords(fact)}`.trim()),
    asks: measured.map((fact) => `What was it before: ${fact.label === '' ? valueWords(fact) : `${fact.label} (now ${valueWords(fact)})`}?`),
  }
}

const turningPointAsks: Readonly<Record<KeyTurningPointKind, string>> = {
  no_mandate: 'When did you step in although nobody had asked you to, and what did you decide?',
  overruled: 'Whom did you overrule or go round, and what did you decide against their word?',
  absorbed: 'Which cost or blame did you take on yourself, and whom did you tell?',
}

function readTurningPoints({ turningPoints }: Evidence): Finding {
  const written = keyTurningPointKinds.map((kind) => ({ kind, point: turningPoints.find((point) => point.kind === kind && isWritten(point)) }))
  return {
    found: written.flatMap(({ point }) => (point === undefined ? [] : [short(point.decided)])),
    asks: written.flatMap(({ kind, point }) => (point === undefined ? [turningPointAsks[kind]] : [])),
  }
}

const longestFound = 120

function short(text: string): string {
  const trimmed = text.trim()
  return trimmed.length <= longestFound ? trimmed : `${trimmed.slice(0, longestFound).replace(/\s+\S*$/, '')} …`
}

/** The sentences that hold a signal of a kind, each once. */
function sentencesWith({ signals, sentences }: Evidence, kind: SignalKind): Sentence[] {
  return [...new Set(signals.filter((signal) => signal.kind === kind).flatMap(({ start }) => sentenceAt(sentences, start) ?? []))]
}

function readCounterfactual(evidence: Evidence): Finding {
  const told = sentencesWith(evidence, 'counterfactual')
  const withAmount = told.filter(({ text }) => findQuantities(text).length > 0)
  if (withAmount.length > 0) return { found: withAmount.map(({ text }) => short(text)), asks: [] }
  const [first] = told
  if (first === undefined) return { found: [], asks: [pillarQuestions.counterfactual] }
  return { found: told.map(({ text }) => short(text)), asks: [`“${short(first.text)}” How much, how many or how long would that have come to?`] }
}

function readPersonalCost(evidence: Evidence): Finding {
  const told = sentencesWith(evidence, 'personal_cost')
  return { found: told.map(({ text }) => short(text)), asks: told.length > 0 ? [] : [pillarQuestions.personal_cost] }
}

function readParties(evidence: Evidence): Finding {
  const parties = partiesOf(evidence)
  const unnamed = [...new Set([...parties, ...evidence.people.filter(({ stance }) => stance === 'decided')])].filter(({ name }) => !isNamed(name))
  const found = parties.filter(({ name }) => isNamed(name)).map(personWords)
  if (parties.length === 0) return { found, asks: ['Who was on the other side, by name?'] }
  return { found, asks: unnamed.map(({ name }) => `Who is “${name}”, by name?`) }
}

const breakage =
  /\b(broke|broken|bugs?|failed|failure|failing|outage|incident|crash(?:ed)?|went down|rolled back|roll-?back|reverted|missed (?:the|my|our|a|its)|wrong|defects?|corrupt(?:ed)?|lost (?:the|data|orders|customers|two|three|four|five|six)|slipped|leaked?|overcharged|double-?charged|mistake|errors?|backfired|fell apart|did not work|didn['’]t work|ran out|stalled)\b/i

const ownRepair =
  /\bI\b[^.!?]{0,60}\b(fixed|repaired|rebuilt|rolled (?:it )?back|reverted|stopped|pulled|restored|refunded|replaced|rewrote|corrected|called|told|wrote|apologi[sz]ed|reran|cleaned|reversed|switched|closed|reopened|paid|took it|patched)\b/

function readFriction(evidence: Evidence): Finding {
  const { story, sentences, people } = evidence
  const broke = sentences.filter(({ text }) => breakage.test(text))
  const found = [...broke.slice(0, mostAsks).map(({ text }) => short(text)), ...people.filter(({ stance }) => stance === 'failed').map(personWords)]
  if (broke.length === 0) return { found, asks: ['What broke or went wrong on the way, and how did you hear of it?'] }
  if (!story.isFailure) return { found, asks: [] }
  const asks: string[] = []
  if (!sentences.some(({ text }) => ownRepair.test(text))) asks.push('It failed. What did you do with your own hands to put it right, and when?')
  if (/\b(?:the team|we|everyone|everybody) (?:all )?(?:learn(?:ed|t)|realised|realized)\b/i.test(story.learning) && !/\bI\b/.test(story.learning)) {
    asks.push('You write what the team learned. What did you learn?')
  }
  return { found, asks }
}

const newRules =
  /\b(?:re-?wrote|re-?written|replaced|scrapped|dropped|changed|set|made|wrote|introduced|drew up|tore up|threw out|redefined|reversed)\b[^.!?]{0,60}\b(rules?|polic(?:y|ies)|process(?:es)?|plan|standards?|criteri(?:a|on)|checklists?|gates?|playbook|definition|threshold|scope|order of|sequence|contract|budget|phases?)\b/i

function readSeniority(evidence: Evidence): Finding {
  const { story, turningPoints, sentences } = evidence
  const stepped = turningPoints.filter((point) => point.kind === 'no_mandate' && isWritten(point))
  const withoutMandate = [...stepped.map(({ decided }) => short(decided)), ...sentencesWith(evidence, 'mandate_gap').map(({ text }) => short(text))]
  const rules = sentences.filter(({ text }) => newRules.test(text))
  const duties = contentOf(story.jobDescription)
  const inJob = stepped.filter((point) => duties.size > 0 && isTold(contentOf(point.decided), duties))
  const asks: string[] = []
  if (story.jobDescription.trim() === '') asks.push('What did your job demand of you anyway? Write down its scope, so that what went beyond it can be seen.')
  if (withoutMandate.length === 0) asks.push('What did you do there that was not yours to do, and whose was it?')
  else if (inJob.length > 0 && inJob.length === stepped.length) asks.push(`“${short(turningPointText(inJob[0] ?? { happened: '', decided: '', chosen: '', rejected: '', cost: '' }))}” stands in your job description too. What did nobody at your level have to do?`)
  if (rules.length === 0) asks.push('When the plan failed, which rule, plan or standard did you yourself rewrite, and who had to accept it?')
  return { found: [...withoutMandate, ...rules.map(({ text }) => short(text))].slice(0, 4), asks }
}
