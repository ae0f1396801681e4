import type { ContextPerson } from '../scoring/context.ts'
import { tokenAt } from '../text/quantity-scan.ts'
import { findMentions, type Mention, type NameIndex } from './mention.ts'
import { ownActs } from './own-acts.ts'
import type { Reading } from './reading.ts'
import { contradictedRole } from './roles.ts'
import { knownStance, stancesOf, type StanceClaim } from './stances.ts'

export interface PersonFinding {
  readonly start: number
  readonly end: number
  readonly against: string
}

/** Names of the story's people, and what the text tells of their roles and stances against what the story knows. `isNamed`: somebody of them is named at all. */
export function comparePeople(reading: Reading, names: NameIndex): { isNamed: boolean; confirmed: readonly PersonFinding[]; contradicted: readonly PersonFinding[] } {
  const mentions = findMentions(reading, names)
  const acts = ownActs(reading)
  const confirmed: PersonFinding[] = []
  const contradicted: PersonFinding[] = []
  const byPerson = new Map<ContextPerson, Mention[]>()
  for (const mention of mentions) {
    const list = byPerson.get(mention.person)
    if (list) list.push(mention)
    else byPerson.set(mention.person, [mention])
  }
  for (const [person, own] of byPerson) {
    const role = own.map((mention) => contradictedRole(reading, mention, mentions)).find((found) => found !== undefined)
    if (role) contradicted.push({ ...role, against: person.name })
    const claims = own.flatMap((mention) => stancesOf(reading, mention, mentions, acts))
    const turned = turnedStance(person, claims)
    if (turned) contradicted.push({ start: turned.start, end: lastOfOneBreath(reading.text, turned, claims).end, against: person.name })
    if (!role && !turned)
      for (const mention of own) confirmed.push({ start: tokenAt(reading.tokens, mention.from).start, end: tokenAt(reading.tokens, mention.next - 1).end, against: person.name })
  }
  return { isNamed: mentions.some((mention) => mention.isSure), confirmed, contradicted }
}

/** How far apart two claims may be told in one breath, in UTF-16 code units. */
const breath = 20

/** "Wouldn't put her name on it, she went to the board against me": the last claim of the same stance that follows with no full stop between. */
function lastOfOneBreath(text: string, first: StanceClaim, claims: readonly StanceClaim[]): StanceClaim {
  let last = first
  for (const claim of claims.slice(claims.indexOf(first) + 1)) {
    if (claim.stance !== first.stance || claim.start < last.end || claim.start - last.end > breath || /[.!?;]/u.test(text.slice(last.end, claim.start))) break
    last = claim
  }
  return last
}

/** The first claim that turns the known stance round, unless the text also tells it as it was and this one is no plainer. */
function turnedStance(person: ContextPerson, claims: readonly StanceClaim[]): StanceClaim | undefined {
  const known = knownStance(person)
  if (known === undefined || claims.length === 0) return undefined
  const opposite = known === 'neutral' ? claims.find((claim) => claim.stance !== 'neutral' && claim.isFaint !== true) : claims.find((claim) => claim.stance !== 'neutral' && claim.stance !== known)
  // "Took no side" of one who took one, where nothing else is told.
  if (!opposite) return known !== 'neutral' && claims.length === 1 && claims[0]?.isPlain === true ? claims[0] : undefined
  const same = claims.filter((claim) => claim.stance === known)
  if (same.length === 0) return opposite
  // Told both ways: one who came round is no contradiction, one who "had fought it" and yet helped is.
  const opposed = claims.filter((claim) => claim.stance === opposite.stance)
  return known === 'supported' && opposed.length >= same.length ? opposite : undefined
}
