import type { Edit } from '../correction.ts'
import type { Word } from '../transcript.ts'
import { isOrdinary, type IsEnglish, type KnownName } from './known-name.ts'
import { distance, lettersOf, skeletonOf, soundOf } from './name-sound.ts'

/** A word of a known name, with what it is compared by. */
interface Part {
  readonly text: string
  readonly letters: string
  readonly sound: string
  readonly skeleton: string
  /** Letters of the words before and after it in the name. */
  readonly before: string | null
  readonly after: string | null
}

/** A heard word between the signs around it. */
interface Heard {
  readonly lead: string
  readonly core: string
  readonly tail: string
  readonly letters: string
  readonly isCapital: boolean
}

/** Shorter words are too like each other. */
const shortestName = 3

function readParts(names: readonly KnownName[]): Part[] {
  return names.flatMap(({ parts }) => {
    const all = parts.map(lettersOf)
    return parts.flatMap((text, place) => {
      const letters = all[place] ?? ''
      // Acronyms are said letter by letter.
      if (letters.length < shortestName || /^\p{Lu}+$/u.test(text)) return []
      const sound = soundOf(letters)
      return [{ text, letters, sound, skeleton: skeletonOf(sound), before: all[place - 1] ?? null, after: all[place + 1] ?? null }]
    })
  })
}

function readHeard({ text }: Word): Heard {
  const [, lead = '', core = '', tail = ''] = /^([^\p{L}\p{N}]*)(.*?)((?:['’]s|s['’])?[^\p{L}\p{N}]*)$/u.exec(text) ?? []
  return { lead, core, tail, letters: lettersOf(core), isCapital: /^\p{Lu}/u.test(core) }
}

/**
 * How far a heard word is from a name: 0 where it sounds the same, null where it is no near miss. A short name must have the same consonants and
 * nearly the same letters, a long one may differ in two. "Dana" is not "Dan": a vowel at the end makes another name.
 */
function missOf(letters: string, part: Part): number | null {
  if (letters.length < shortestName || letters === part.letters) return null
  const sound = soundOf(letters)
  if (sound === part.sound) return 0
  const [short, long] = sound.length < part.sound.length ? [sound, part.sound] : [part.sound, sound]
  if (long.length === short.length + 1 && long.startsWith(short) && 'aeiou'.includes(long.at(-1) ?? '')) return null
  const most = part.letters.length >= 6 ? 2 : part.letters.length >= 4 ? 1 : 0
  const miss = distance(sound, part.sound, most)
  if (miss > most) return null
  const isSameSkeleton = skeletonOf(sound) === part.skeleton
  if (isSameSkeleton) return miss
  return part.letters.length >= 8 && sound[0] === part.sound[0] ? miss + 1 : null
}

/** The one name that is nearest; null where there is none, or where two are as near. */
function nearest(letters: string, parts: readonly Part[], mayBe: (part: Part, miss: number) => boolean): Part | null {
  let best: Part | null = null
  let least = Infinity
  let isTied = false
  for (const part of parts) {
    const miss = missOf(letters, part)
    if (miss === null || !mayBe(part, miss)) continue
    if (miss < least) [best, least, isTied] = [part, miss, false]
    else if (miss === least && part.letters !== best?.letters) isTied = true
  }
  return isTied ? null : best
}

/**
 * Where words are near misses of known names, as edits that put the names in. A word that the dictionary has is left alone, unless it has a
 * capital and stands beside the rest of the same name ("Priya Ramen"); so is what is another known name, and what is as near to two. `newId` is called once for
 * each edit.
 */
export function nearMisses(words: readonly Word[], names: readonly KnownName[], isEnglish: IsEnglish, newId: () => string): Edit[] {
  const parts = readParts(names)
  if (parts.length === 0) return []
  const known = new Set(names.flatMap((name) => name.parts.map(lettersOf)).filter((letters) => letters !== ''))
  const heard = words.map(readHeard)
  // As they read once corrected, for the words beside them.
  const read = heard.map(({ letters }) => letters)
  const edits: Edit[] = []
  const put = (from: number, to: number, text: string, letters: string): void => {
    const [first, last] = [heard[from], heard[to - 1]]
    edits.push({ id: newId(), heardFrom: from, heardTo: to, text: `${first?.lead ?? ''}${text}${last?.tail ?? ''}`, maker: 'names' })
    for (let place = from; place < to; place += 1) read[place] = letters
  }

  for (let place = 0; place < heard.length; place += 1) {
    const word = heard[place]
    const next = heard[place + 1]
    if (word === undefined || word.letters === '' || known.has(word.letters)) continue
    const isBeside = ({ before, after }: Part): boolean => (before !== null && read[place - 1] === before) || (after !== null && read[place + 1] === after)
    const isEveryday = isOrdinary(word.core, isEnglish)
    const single = nearest(word.letters, parts, (part, miss) => !isEveryday || (word.isCapital && miss <= 1 && part.letters.length >= 4 && isBeside(part)))
    if (single !== null) {
      put(place, place + 1, single.text, single.letters)
      continue
    }
    // "Lind Holm": a name that was heard as two words, of which one at least is no word, or both have capitals.
    if (next === undefined || next.letters === '' || known.has(next.letters) || word.tail !== '' || next.lead !== '') continue
    const areEveryday = isEveryday && isOrdinary(next.core, isEnglish)
    if (areEveryday && !(word.isCapital && next.isCapital)) continue
    const joined = word.letters + next.letters
    const exact = parts.find(({ letters }) => letters === joined && letters.length >= 6)
    const near = exact ?? (areEveryday ? null : nearest(joined, parts, (part, miss) => miss <= 1 && part.letters.length >= 6))
    if (near === null) continue
    put(place, place + 2, near.text, near.letters)
    place += 1
  }
  return edits
}
