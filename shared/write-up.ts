import type { Dossier } from './dossier.ts'
import { findDateOffers, findFactOffers } from './find-offers.ts'
import { dateOf } from './calendar-date.ts'
import { isNamed, isSaid, readSpoken } from './named.ts'
import type { PersonOffer, TurningPointOffer, WriteUp } from './offer.ts'
import { nameKey, type Stance } from './stakeholder.ts'
import { scoreAnswer } from './scoring/score-answer.ts'
import type { Signal, SignalKind } from './scoring/signal.ts'
import { findMoments } from './text/quantity-moment.ts'
import { sentenceAt, sentencesOf, type Sentence } from './text/sentences.ts'
import { contentOf, isTold } from './told.ts'
import type { TurningPointKind } from './turning-point.ts'
import { turningPointText } from './story-text.ts'

/** Which turn each act is; where a sentence holds several, the first of the list is offered. */
const turns: readonly (readonly [SignalKind, TurningPointKind])[] = [
  ['mandate_gap', 'no_mandate'],
  ['blame_absorbed', 'absorbed'],
  ['overrule', 'overruled'],
]

const resisted = /\b(refused|objected|blocked|resisted|said no|told me to wait|opposed|pushed back|fought|disagreed|against|rejected|vetoed|declined)\b/i
const supported = /\b(supported|backed|agreed|sided|helped|stood by|signed off|approved)\b/i

/** On which side of the teller a sentence puts the person who acts in it; null where it does not say. */
function stanceIn(sentence: string, name: string): Stance | null {
  const after = sentence.slice(sentence.indexOf(name) + name.length, sentence.indexOf(name) + name.length + 60).split(/[.;]/)[0] ?? ''
  if (resisted.test(after)) return 'resisted'
  return supported.test(after) ? 'supported' : null
}

/** A person's span as the scorer marks it may hold the title: "our CFO, Dan Whitlock", "Marta in Legal", "Joan, who ran Brand". */
function splitPerson(quote: string): { name: string; role: string } {
  const names = quote.match(/\p{Lu}[\p{L}\p{M}’'-]+(?:\s+(?:de|van|von|der|da|al|el|bin)?\s?\p{Lu}[\p{L}\p{M}’'-]+)*/gu) ?? []
  const name = names.find((each) => isNamed(each) && !/^(I|We|The|My|Our|On|In|At)$/.test(each)) ?? quote
  const rest = quote
    .replace(name, ' ')
    .replace(/^[\s,]*(?:our|my|the|their|a)\s+/i, '')
    .replace(/\b(?:who ran|who led|in|from|of)\b/gi, ' ')
    .replace(/[\s,()]+/g, ' ')
    .trim()
  return { name, role: rest }
}

function findPeople(signals: readonly Signal[], sentences: readonly Sentence[], known: readonly string[]): PersonOffer[] {
  const spokenOf = known.map((name) => readSpoken(name))
  const seen = new Set(known.map(nameKey))
  return signals.flatMap(({ kind, start, end, quote }): PersonOffer[] => {
    if (kind !== 'person') return []
    const { name, role } = splitPerson(quote)
    const key = nameKey(name)
    // "Sarah" is there already where "Sarah Okafor" is.
    if (!isNamed(name) || seen.has(key) || spokenOf.some((spoken) => isSaid(name, spoken))) return []
    seen.add(key)
    spokenOf.push(readSpoken(name))
    const sentence = sentenceAt(sentences, start)
    return [{ start, end, quote, name: name.slice(0, 200), role: role.slice(0, 200), stance: sentence === undefined ? null : stanceIn(sentence.text, name) }]
  })
}

function findTurns(signals: readonly Signal[], sentences: readonly Sentence[], dossier: Pick<Dossier, 'turningPoints'>, year: number | null): TurningPointOffer[] {
  const seen = new Set<number>()
  const told = dossier.turningPoints.map((point) => contentOf(turningPointText(point)))
  return turns
    .flatMap(([signalKind, kind]) => signals.filter((signal) => signal.kind === signalKind).map(({ start }) => ({ kind, sentence: sentenceAt(sentences, start) })))
    .flatMap(({ kind, sentence }): TurningPointOffer[] => {
      if (sentence === undefined || seen.has(sentence.start)) return []
      seen.add(sentence.start)
      const content = contentOf(sentence.text)
      if (told.some((words) => isTold(content, words))) return []
      const dated = findMoments(sentence.text).flatMap((moment) => dateOf(moment, year) ?? [])
      const [first] = dated
      return [{ start: sentence.start, end: sentence.end, quote: sentence.text, kind, date: first?.date ?? null, isApproximate: first?.isApproximate ?? false }]
    })
    .toSorted((a, b) => a.start - b.start)
}

/** What a pasted write-up holds that the story does not. Nothing is added that the text does not say. */
export function readWriteUp(text: string, dossier: Pick<Dossier, 'story' | 'people' | 'turningPoints' | 'facts'>): WriteUp {
  const { story, people, turningPoints, facts } = dossier
  const { signals } = scoreAnswer(text)
  const sentences = sentencesOf(text)
  const year = story.fromDate === null ? null : Number(story.fromDate.slice(0, 4))
  const knownDates = new Set([...people, ...turningPoints].flatMap(({ date }) => (date === null ? [] : [date])))
  return {
    people: findPeople(signals, sentences, people.map(({ name }) => name)),
    facts: findFactOffers(text, facts),
    dates: findDateOffers(text, year, knownDates),
    turningPoints: findTurns(signals, sentences, dossier, year),
  }
}
