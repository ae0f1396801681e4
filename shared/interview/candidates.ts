import { leaderOf, type InterviewFact, type InterviewPerson, type InterviewStory, type InterviewTurningPoint } from './brief.ts'
import { slotsOf, type Card } from './deck/card.ts'
import { deck } from './deck/deck.ts'
import { leaderCards } from './deck/stance.ts'
import { isChallenging } from './question.ts'
import { capitalised, dayWords, figureOf, firstName, listed, quotable, shortQuote, toYourFace } from './wording.ts'

/** A card with its slots filled, and what of the plan it comes by. */
export interface Candidate {
  readonly text: string
  readonly kind: Card['kind']
  readonly level: Card['level']
  readonly covers: readonly string[]
  readonly isChallenge: boolean
  readonly claim: string
  /** How many slots the story filled: the more, the harder to answer with a general remark. */
  readonly slots: number
}

interface Subject {
  readonly turningPoint?: InterviewTurningPoint
  readonly turningPointAt?: number
  readonly person?: InterviewPerson
  readonly fact?: InterviewFact
}

/** More than these are not asked about in one session. */
const mostTurningPoints = 5
const mostPeople = 8
const mostFacts = 10
/** More names than these in one question are not answered. */
export const mostNames = 4

const turningPointSlots = new Set(['decided', 'Decided', 'onDate', 'OnDate', 'tradeoff'])
const personSlots = new Set(['person', 'overruled', 'first', 'reason', 'said'])
const factSlots = new Set(['fact', 'figure', 'baseline', 'period', 'source', 'confirmer'])
/** Filled at the moment of asking. */
const momentSlots = new Set(['quote', 'earlier', 'ledger', 'names'])

export function overruledPeople(story: InterviewStory): InterviewPerson[] {
  const named = new Set(story.turningPoints.filter(({ kind }) => kind === 'overruled').flatMap(({ people }) => people))
  return story.people.filter(({ stance, name }) => stance === 'overruled' || (stance === 'resisted' && named.has(name))).slice(0, mostPeople)
}

function opposedPeople(story: InterviewStory): InterviewPerson[] {
  const overruled = overruledPeople(story)
  return [...overruled, ...story.people.filter((person) => person.stance === 'resisted' && !overruled.includes(person))].slice(0, mostPeople)
}

export function askableTurningPoints(story: InterviewStory): InterviewTurningPoint[] {
  return story.turningPoints.filter(({ decided }) => toYourFace(decided) !== '').slice(0, mostTurningPoints)
}

/** True where the ladder can be asked about: silent days, both dates and the leader. */
export function hasLadder(story: InterviewStory): boolean {
  const { ladder } = story
  return ladder !== null && (ladder.silentDays ?? 0) > 0 && ladder.knew !== '' && ladder.told !== '' && leaderOf(story) !== ''
}

const made = new WeakMap<InterviewStory, readonly Candidate[]>()

/** Every question that the deck can ask of a story, slots filled; a card with an empty slot is left out. Made once a story. */
export function candidatesOf(story: InterviewStory): readonly Candidate[] {
  const known = made.get(story)
  if (known) return known
  const all = [...deck.flatMap((card) => fillAll(card, story, [])), ...leaderCards.filter(({ text }) => leaderOf(story) === '' || text.includes('{leader}')).flatMap((card) => fillAll(card, story, ['leader']))]
  made.set(story, all)
  return all
}

/** The card on `names` filled; used for people on the map whom nobody has said. */
export function unsaidCandidates(names: readonly string[]): Candidate[] {
  if (names.length === 0) return []
  return deck
    .filter(({ text }) => text.includes('{names}'))
    .map((card) => {
      const text = card.text.replaceAll('{names}', listed(names))
      return { text: names.length === 1 ? text.replace('did each of them do', `did ${names[0] ?? ''} do`).replace('those names', 'that name').replace('do they stand', `does ${names[0] ?? ''} stand`).replace('their part', 'the part played there') : text, kind: card.kind, level: card.level, covers: ['pillar:people', ...names.map((name) => `unsaid:${name}`)], isChallenge: false, claim: '', slots: 1 }
    })
}

/** Cards that set two things just said against each other. */
export function crossCandidates(earlier: string, quote: string): Candidate[] {
  return deck
    .filter(({ text }) => text.includes('{earlier}'))
    .map((card) => ({
      text: card.text.replace('{earlier}', quotable(earlier)).replace('{quote}', quotable(quote)), kind: card.kind, level: card.level, covers: ['cross_check'], isChallenge: true, claim: earlier, slots: 2,
    }))
}

function fillAll(card: Card, story: InterviewStory, extra: readonly string[]): Candidate[] {
  const slots = slotsOf(card.text)
  if (slots.some((slot) => momentSlots.has(slot))) return []
  let subjects: Subject[] = [{}]
  if (slots.some((slot) => turningPointSlots.has(slot))) {
    subjects = askableTurningPoints(story).map((turningPoint, turningPointAt) => ({ turningPoint, turningPointAt }))
  }
  if (slots.some((slot) => personSlots.has(slot))) {
    const people = slots.includes('overruled') ? overruledPeople(story) : opposedPeople(story)
    subjects = subjects.flatMap((subject) => {
      const named = subject.turningPoint?.people ?? []
      return people.filter(({ name }) => subject.turningPoint === undefined || named.includes(name)).map((person) => ({ ...subject, person }))
    })
  }
  if (slots.some((slot) => factSlots.has(slot))) subjects = subjects.flatMap((subject) => factsFor(card, story).map((fact) => ({ ...subject, fact })))
  return subjects.flatMap((subject) => {
    const text = isFitting(card, slots, subject, story) ? fill(card.text, slots, subject, story) : undefined
    return text === undefined ? [] : [{ text, kind: card.kind, level: card.level, covers: [...coversOf(card, slots, subject, story), ...extra], isChallenge: isChallenging(card.kind), claim: claimOf(subject), slots: slots.length }]
  })
}

const ownTime = /\b(?:(?:on|at|in) the (?:same|very|next) \w+|the same (?:day|evening|night|week)|that (?:same )?(?:day|evening|night|morning|week)|the next (?:day|morning))\b/iu

/** What the slots' types cannot say: only like is compared with like. */
function isFitting({ text }: Card, slots: readonly string[], { fact, turningPoint }: Subject, { ladder }: InterviewStory): boolean {
  // "Those one day" is no English.
  if (slots.includes('days') && ladder?.silentDays === 1 && /(?:those|the) \{days\} before|those \{days\}|they cost/u.test(text)) return false
  // "On 27 February you told them on the same day": the decision brings its own time.
  if (turningPoint !== undefined && slots.some((slot) => slot.toLowerCase() === 'ondate') && ownTime.test(turningPoint.decided)) return false
  if (fact !== undefined && slots.includes('baseline')) return !/\bto\b|\bfrom\b/u.test(fact.baseline) && fact.baseline.includes('%') === figureOf(fact).includes('%')
  return true
}

/** Cards that ask what a number was before, or whose doing it was, need a result; nobody's doing is a headcount. */
function factsFor(card: Card, story: InterviewStory): InterviewFact[] {
  const needsResult = card.kind === 'challenge_data' || card.kind === 'counterfactual' || /before/u.test(card.text)
  return story.facts.filter((fact) => !needsResult || isResult(fact)).slice(0, mostFacts)
}

const noResults = new Set(['headcount', 'timeline', 'cost_of_delay'])

function isResult({ baseline, unit, value, kind }: InterviewFact): boolean {
  return !noResults.has(kind) && (/[1-9]/u.test(baseline) || /%|percent|point/u.test(`${unit} ${value}`))
}

function fill(text: string, slots: readonly string[], subject: Subject, story: InterviewStory): string | undefined {
  let filled = text
  for (const slot of slots) {
    const value = valueOf(slot, subject, story)
    if (value === '') return undefined
    filled = filled.replace(`{${slot}}`, () => value)
  }
  return capitalised(filled)
}

function valueOf(slot: string, { turningPoint, person, fact }: Subject, story: InterviewStory): string {
  switch (slot) {
    case 'decided': return toYourFace(turningPoint?.decided ?? '')
    case 'Decided': return capitalised(toYourFace(turningPoint?.decided ?? ''))
    case 'onDate': return turningPoint?.date ?? ''
    case 'OnDate': return capitalised(turningPoint?.date ?? '')
    case 'tradeoff': return shortQuote(turningPoint?.tradeoff ?? '')
    case 'person':
    case 'overruled': return person?.name ?? ''
    case 'first': return firstName(person?.name ?? '', story.people.map(({ name }) => name))
    case 'reason': return shortQuote(person?.reason ?? '')
    case 'said': return shortQuote(person?.said ?? '')
    case 'fact': return quotable(fact?.label ?? '')
    case 'figure': return fact === undefined ? '' : figureOf(fact)
    case 'baseline': return fact?.baseline ?? ''
    case 'period': return fact?.period ?? ''
    case 'source': return fact?.source ?? ''
    case 'confirmer': return fact?.confirmer ?? ''
    case 'leader': return leaderOf(story)
    case 'days': return hasLadder(story) ? dayWords(story.ladder?.silentDays ?? 0) : ''
    case 'knew': return hasLadder(story) ? (story.ladder?.knew ?? '') : ''
    case 'told': return hasLadder(story) ? (story.ladder?.told ?? '') : ''
    case 'fromDate': return story.gap?.from ?? ''
    case 'toDate': return story.gap?.to ?? ''
    default: return ''
  }
}

function claimOf({ turningPoint, fact }: Subject): string {
  if (turningPoint !== undefined) return turningPoint.decided
  return fact === undefined ? '' : `${fact.label}: ${figureOf(fact)}`
}

function coversOf(card: Card, slots: readonly string[], subject: Subject, story: InterviewStory): string[] {
  const covers: string[] = []
  if (card.kind === 'exact_number' || card.kind === 'challenge_data') covers.push('pillar:metrics')
  if (card.kind === 'name_names' || card.kind === 'who_disagreed') covers.push('pillar:people')
  if (card.kind === 'counterfactual') covers.push('pillar:counterfactual')
  if (card.kind === 'personal_cost') covers.push('pillar:personal_cost')
  if (card.kind === 'challenge_data') covers.push('data')
  if (card.kind === 'learning') covers.push('learning')
  if (card.kind === 'consistency') covers.push('cross_check')
  // With a ladder in the story only a question that names its days and the leader will do.
  const namesDays = slots.includes('days') && slots.includes('leader')
  if (card.kind === 'why_not_escalate_sooner' && (namesDays || !hasLadder(story))) covers.push('escalation')
  if (subject.turningPointAt !== undefined) covers.push(`turning_point:${subject.turningPointAt + 1}`)
  const { person } = subject
  if (person !== undefined && isChallenging(card.kind)) covers.push(`overruled:${person.name}`)
  for (const { name } of story.people) if (name === person?.name || (name === leaderOf(story) && slots.includes('leader'))) covers.push(`unsaid:${name}`)
  return covers
}

