import type { Conflict } from './conflict.ts'
import type { Dossier } from './dossier.ts'
import { valueWords } from './fact-value.ts'
import { nameKey, type Stance } from './stakeholder.ts'
import { storyText } from './story.ts'
import { findQuantities } from './text/quantity.ts'
import { sentencesOf } from './text/sentences.ts'
import { contentOf } from './told.ts'
import { principleNames } from './principle.ts'

const actedWithout =
  /\b(?:without (?:waiting for |having )?(?:the |any |all the |enough |full )?(?:data|numbers|evidence|figures|proof|analysis)|incomplete data|did not wait|didn['’]t wait|before (?:the|any) (?:data|numbers|evidence|figures) (?:was|were|came|arrived)|on (?:a hunch|instinct|gut))\b/i
const waitedFor =
  /\b(?:waited (?:for|until) [^.!?]{0,40}(?:data|numbers|evidence|figures|proof|analysis|results)|held (?:off|back) until [^.!?]{0,40}(?:data|numbers|evidence|figures)|would not (?:decide|act|move) (?:before|without)|didn['’]t (?:decide|act|move) (?:before|without))\b/i

/** More of one story's own words than this in another: it is the same story. Told by hand from pairs of one incident and of two. */
const sameShare = 0.5

const sides: Readonly<Partial<Record<Stance, 'for' | 'against'>>> = { supported: 'for', resisted: 'against', overruled: 'against' }

function firstSentence(dossier: Dossier, pattern: RegExp): string | null {
  return sentencesOf(storyText(dossier.story)).find(({ text }) => pattern.test(text))?.text ?? null
}

/** What the stories of one candidate hold against one another, each pair of stories looked at once. */
export function findConflicts(dossiers: readonly Dossier[]): Conflict[] {
  return dossiers.flatMap((a, index) => dossiers.slice(index + 1).flatMap((b) => [...sameStory(a, b), ...actedAndWaited(a, b), ...twoSides(a, b), ...twoValues(a, b)]))
}

function pair(kind: Conflict['kind'], about: string, a: Dossier, quoteA: string, b: Dossier, quoteB: string): Conflict {
  return { kind, about, sides: [{ storyId: a.story.id, quote: quoteA }, { storyId: b.story.id, quote: quoteB }] }
}

function sameStory(a: Dossier, b: Dossier): Conflict[] {
  const { principle: first } = a.story
  const { principle: second } = b.story
  if (first === null || second === null || first === second) return []
  const [wordsA, wordsB] = [contentOf(storyText(a.story)), contentOf(storyText(b.story))]
  const smaller = Math.min(wordsA.size, wordsB.size)
  // A few sentences share words with anything.
  if (smaller < 20) return []
  let shared = 0
  for (const word of wordsA) if (wordsB.has(word)) shared += 1
  if (shared / smaller < sameShare) return []
  return [pair('same_story', '', a, `${a.story.title} (${principleNames[first]})`, b, `${b.story.title} (${principleNames[second]})`)]
}

function actedAndWaited(a: Dossier, b: Dossier): Conflict[] {
  const found: Conflict[] = []
  for (const [acting, waiting] of [[a, b], [b, a]] as const) {
    const acted = firstSentence(acting, actedWithout)
    const waited = firstSentence(waiting, waitedFor)
    if (acted !== null && waited !== null) found.push(pair('acted_and_waited', '', acting, acted, waiting, waited))
  }
  return found
}

function twoSides(a: Dossier, b: Dossier): Conflict[] {
  const others = new Map(b.people.map((person) => [nameKey(person.name), person]))
  return a.people.flatMap((person) => {
    const other = others.get(nameKey(person.name))
    const [here, there] = [person.stance && sides[person.stance], other?.stance && sides[other.stance]]
    if (!other || !here || !there || here === there) return []
    return [pair('person_two_sides', person.name, a, `${person.name}: ${person.said || person.stance}`, b, `${other.name}: ${other.said || other.stance}`)]
  })
}

function twoValues(a: Dossier, b: Dossier): Conflict[] {
  const others = new Map(b.facts.filter(({ label }) => label !== '').map((fact) => [`${nameKey(fact.label)} ${nameKey(fact.period)}`, fact]))
  return a.facts.flatMap((fact) => {
    const other = others.get(`${nameKey(fact.label)} ${nameKey(fact.period)}`)
    if (fact.label === '' || other === undefined) return []
    const [here] = findQuantities(valueWords(fact))
    const [there] = findQuantities(valueWords(other))
    if (here === undefined || there === undefined || here.dimension !== there.dimension || here.value * here.factor === there.value * there.factor) return []
    return [pair('number_two_values', fact.label, a, valueWords(fact), b, valueWords(other))]
  })
}
