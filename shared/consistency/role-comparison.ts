import { fields, offices, ranks, sameField, titles } from './role-words.ts'
import { stemOf } from './stem.ts'

function expand(words: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const word of words) {
    if (ranks.has(word)) continue
    stems.add(stemOf(word))
    for (const same of sameField.get(word) ?? []) stems.add(stemOf(same))
  }
  return stems
}

/** Whether a claimed role fits the known one: by field where both name one, else by rank. */
export function compare(claimedWords: readonly string[], knownWords: readonly string[], isFieldSure = false): 'confirmed' | 'contradicted' | 'open' {
  // "the GM" of one who is "general manager for Romania": no other post, though the country is left out.
  const isGeneral = ['general', 'gm', 'country'].some((word) => knownWords.includes(word))
  const claimed = spelledOut(isGeneral ? claimedWords.flatMap((word) => (word === 'gm' ? ['general', 'manager'] : [word])) : claimedWords)
  const known = spelledOut(knownWords)
  const claimedFields = claimed.filter(isField)
  const knownFields = known.filter(isField)
  const knownStems = expand(known)
  const claimedStems = expand(claimed)
  for (const word of claimedFields) {
    const stem = stemOf(word)
    if (knownStems.has(stem) || knownFields.some((other) => shareRoot(word, other))) return 'confirmed'
  }
  if (claimedFields.some((word) => isHouse(word) && knownFields.some((other) => houses.get(other) === houses.get(word)))) return 'confirmed'
  for (const word of knownFields) if (claimedStems.has(stemOf(word))) return 'confirmed'
  if (claimedFields.length > 0) {
    // Only words that are known to name a field or a title can accuse; anything else may be a place or a company.
    const isTelling = isFieldSure || (claimedFields.some(isHouse) && knownFields.some(isHouse)) || isChief(claimedWords) || claimedFields.some((word) => fields.has(word) || titles.has(word) || offices.has(word))
    if (!isTelling) return 'open'
    if (knownFields.length === 0) return claimed.some((word) => known.includes(word)) ? 'confirmed' : 'open'
    return 'contradicted'
  }
  if (claimed.some((word) => known.includes(word))) return 'confirmed'
  return 'open'
}

/** Houses that one runs or works for; those of one line are one. */
const houses = new Map('prison jail gaol|court tribunal courthouse|hospital clinic|museum gallery|library archive|zoo aquarium|church cathedral parish abbey|hotel inn|port harbour harbor|airport airfield|station depot|police|navy|nursery kindergarten|brewery|bakery|orchestra|shelter|abattoir'.split('|').flatMap((line, at) => line.split(' ').map((word) => [word, at] as const)))
const isHouse = (word: string): boolean => houses.has(word)

const links = new Set(['of', 'and', 'the', 'for', 'in', 'at', 'to', 'our', 'on'])

function isField(word: string): boolean {
  return !ranks.has(word) && !links.has(word) && word.length > 1
}

/** "chief risk officer": whatever stands between is a field, known or not. */
function isChief(words: readonly string[]): boolean {
  return words.indexOf('chief') >= 0 && words.indexOf('officer') > words.indexOf('chief') + 1
}

/** "chief executive officer" is a CEO, and "chief of staff" a post of its own, though each of its words is but a rank. */
function spelledOut(words: readonly string[]): readonly string[] {
  const at = words.indexOf('chief')
  if (at < 0) return words
  if (words[at + 1] === 'executive') return [...words.slice(0, at), 'ceo', ...words.slice(words[at + 2] === 'officer' ? at + 3 : at + 2)]
  if (words.includes('staff') && !words.includes('officer')) return [...words.slice(0, at), 'chief-of-staff']
  return words
}

function shareRoot(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length)
  if (length < 4) return first === second
  let same = 0
  while (same < length && first.charAt(same) === second.charAt(same)) same += 1
  return same >= 5 || (same >= 4 && same === length)
}
