import { callNames, isNamed } from '../named.ts'
import { lettersOf } from './name-sound.ts'

/** A name that a story knows: of somebody, or of a thing such as a product (a key term). */
export interface KnownName {
  readonly text: string
  /** The words of it that people say: "Daniel" and "Osei", without titles and ranks. */
  readonly parts: readonly string[]
}

/** What a story holds that names can be found in. */
export interface NamedStory {
  readonly people: readonly { readonly id: string; readonly name: string; readonly role: string; readonly team: string }[]
  readonly turningPoints: readonly { readonly stakeholderIds: readonly string[]; readonly happened: string; readonly decided: string }[]
  /** Any other text of the story, the most telling first. */
  readonly texts: readonly string[]
}

/** True of a lower-case word that a dictionary of English holds. */
export type IsEnglish = (word: string) => boolean

/** Names of the calendar and of languages, which dictionaries write with a capital and so may lack. */
const everyday = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english christmas easter american european'.split(' '),
)

/** True of a word that stands for itself: everyday English, a contraction, or a name of the calendar. */
export function isOrdinary(word: string, isEnglish: IsEnglish): boolean {
  const lower = word.toLowerCase().replace(/[‘’]/g, "'")
  const bare = lower.replace(/'s$|'$/, '')
  return isEnglish(bare) || everyday.has(bare) || /^[a-z]+'(?:t|re|ve|ll|d|m)$/.test(lower) || /^(?:i|a)$/.test(bare)
}

const termPattern = /[\p{L}][\p{L}\p{M}\p{N}&'’-]*/gu

/** A story that names more things than this is a list of names, which would prime nothing. */
const mostTerms = 80

/**
 * The words of texts that no dictionary has and that are written with a capital or in capitals, such as products, firms and places: those in the
 * first texts first, then by how often they come.
 */
export function keyTerms(texts: readonly string[], isEnglish: IsEnglish): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.normalize('NFC').matchAll(termPattern)) {
      const term = word.replace(/['’]s?$/, '')
      if (!/\p{Lu}/u.test(term) || term.length < 3 || term.length > 40 || isOrdinary(term, isEnglish)) continue
      counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).slice(0, mostTerms).map(([term]) => term)
}

/**
 * The names of a story, those first that are most likely to be said in answer to a question: whoever it names, then the people of the turning
 * points by how many they are in, then the others, then key terms.
 */
export function knownNames(story: NamedStory, question: string, isEnglish: IsEnglish): KnownName[] {
  const asked = new Set((question.match(termPattern) ?? []).map((word) => lettersOf(word.replace(/['’]s?$/, ''))).filter((letters) => letters !== ''))
  const isAsked = (parts: readonly string[]): boolean => parts.some((part) => asked.has(lettersOf(part)))
  const pointsOf = (id: string): number => story.turningPoints.filter(({ stakeholderIds }) => stakeholderIds.includes(id)).length
  const people = story.people
    .filter(({ name }) => isNamed(name))
    .map(({ id, name }) => ({ parts: callNames(name), points: pointsOf(id) }))
    .filter(({ parts }) => parts.length > 0)
    .map(({ parts, points }) => ({ text: parts.join(' '), parts, rank: isAsked(parts) ? Infinity : points }))
    .toSorted((a, b) => (a.rank === b.rank ? 0 : b.rank - a.rank))
  const inPeople = new Set(people.flatMap(({ parts }) => parts.map((part) => part.toLowerCase())))
  const told = story.turningPoints.flatMap(({ happened, decided }) => [happened, decided])
  const terms = keyTerms([question, ...told, ...story.texts, ...story.people.flatMap(({ role, team }) => [role, team])], isEnglish)
  return [
    ...people.map(({ text, parts }) => ({ text, parts })),
    ...terms
      .filter((term) => !inPeople.has(term.toLowerCase()))
      .map((term) => ({ text: term, parts: [term] }))
      .toSorted((a, b) => Number(isAsked(b.parts)) - Number(isAsked(a.parts))),
  ]
}
