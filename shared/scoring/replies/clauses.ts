import { stemOf } from '../../consistency/stem.ts'
import { tokenAt, type ScanToken } from '../../text/quantity-scan.ts'
import { infoOf } from '../word-info.ts'
import { closedWords } from './closed-words.ts'
import { pauses } from './cue-hits.ts'
import { authorities } from './deciders.ts'

/** One clause of a reply: who acts in it, in what mood, and what is done. Token indices, `next` exclusive. */
export interface Clause {
  readonly from: number
  readonly next: number
  /** The word that joins it to what stood before: "but", "if", "because"; empty at the start of a sentence. */
  readonly joint: string
  readonly subject: string
  readonly mood: string
  readonly isNegated: boolean
  /** The verb's stem, empty where none was seen. */
  readonly verb: string
  readonly verbAt: number
  readonly sentence: number
}

const joints = new Set('but though although however yet still if unless when because since so and or then while whereas until till once which who that than as what where whether'.split(' '))
const sentenceEnds = new Set(['.', '?', '!'])
const stops = new Set(['.', '?', '!', ';', ':', ',', '—', '-', '…'])

const contracted = new Map<string, readonly [subject: string, mood: string]>()
const subjectsOf: Readonly<Record<string, string>> = { i: 'I', you: 'you', she: 'other', he: 'other', they: 'other', we: 'we', it: 'it', that: 'it', this: 'it', there: 'it', these: 'it', those: 'it', nobody: 'all', everybody: 'all', everyone: 'all', people: 'all', one: 'all', somebody: 'all', someone: 'all', anybody: 'all', anyone: 'all', both: 'it', mine: 'it', who: 'who', which: 'it', what: 'it' }
for (const [pronoun, subject] of Object.entries(subjectsOf)) {
  contracted.set(pronoun, [subject, ''])
  contracted.set(`${pronoun}'d`, [subject, 'would'])
  contracted.set(`${pronoun}'ll`, [subject, 'will'])
  contracted.set(`${pronoun}'ve`, [subject, 'have'])
  contracted.set(`${pronoun}'re`, [subject, 'is'])
  contracted.set(`${pronoun}'s`, [subject, 'is'])
}
contracted.set("i'm", ['I', 'is'])
contracted.set('im', ['I', 'is'])
contracted.set('ive', ['I', 'have'])

const moods = new Map<string, string>(
  Object.entries({ would: 'would', will: 'will', shall: 'will', wo: 'will', gonna: 'will', should: 'should', ought: 'should', can: 'can', cannot: 'can', could: 'could', may: 'may', might: 'may', must: 'must', need: 'must', had: 'had', has: 'have', have: 'have', having: 'have', is: 'is', are: 'is', am: 'is', be: 'is', was: 'was', were: 'was', been: 'was', do: 'do', does: 'do', did: 'did', let: 'let' }),
)
const skipped = new Set("just only still even never always really probably perhaps maybe possibly also already certainly simply merely actually honestly quite rather too not now then gladly happily sooner once ever often usually all both well like sort of kind probably surely frankly have has been be got get to".split(' '))
const pasts = new Set('was were had did went came took gave said told asked wrote built sat stood rang called found saw knew kept held got made let put read left sent met ran paid lost bought brought thought heard chose cut felt meant set'.split(' '))

function moodOf(word: string): { mood: string; isNegated: boolean } | undefined {
  const direct = moods.get(word)
  if (direct !== undefined) return { mood: direct, isNegated: word === 'cannot' }
  if (!word.endsWith("n't")) return undefined
  const stem = word.slice(0, -3)
  const mood = stem === 'wo' ? 'will' : stem === 'ca' ? 'can' : moods.get(stem)
  return mood === undefined ? undefined : { mood, isNegated: true }
}

/** The clauses of a reply, cut at stops and joining words. A rough cut without grammar: it is looked at in the mean of many. */
export function clausesIn(tokens: readonly ScanToken[]): readonly Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let joint = ''
  let sentence = 0
  const close = (next: number): void => {
    const clause = next > from ? read(tokens, from, next, joint, sentence) : undefined
    if (clause) clauses.push(clause)
  }
  tokens.forEach((token, index) => {
    if (token.kind === 'end' || stops.has(token.lower)) {
      close(index)
      from = index + 1
      joint = ''
      if (sentenceEnds.has(token.lower)) sentence += 1
      return
    }
    if (token.kind !== 'word' || !joints.has(token.lower)) return
    // "that" and "so" open a clause only before somebody who acts; "that's" is a subject of its own.
    const after = tokenAt(tokens, index + 1)
    if ((token.lower === 'that' || token.lower === 'as' || token.lower === 'and' || token.lower === 'or' || token.lower === 'than') && !contracted.has(after.lower) && !(after.isCapital && after.kind === 'word')) {
      if (token.lower !== 'and' && token.lower !== 'or') return
    }
    close(index)
    from = index + 1
    joint = token.lower
  })
  return clauses
}

function read(tokens: readonly ScanToken[], from: number, next: number, joint: string, sentence: number): Clause | undefined {
  let subject = ''
  let mood = ''
  let isNegated = false
  let verb = ''
  let verbAt = -1
  for (let at = from; at < next; at += 1) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || pauses.has(token.lower)) continue
    const { lower } = token
    if (subject === '') {
      const known = contracted.get(lower)
      if (known) {
        subject = known[0]
        mood = known[1]
        continue
      }
      if (authorities.has(lower)) {
        subject = 'office'
        continue
      }
      const isOpening = at === 0 || sentenceEnds.has(tokenAt(tokens, at - 1).lower)
      if (token.isCapital && !isOpening && !closedWords.has(lower)) {
        subject = 'name'
        continue
      }
    }
    const told = moodOf(lower)
    if (told) {
      if (mood === '' || mood === 'is') mood = told.mood
      isNegated ||= told.isNegated
      if (subject === '') subject = 'none'
      continue
    }
    if (lower === 'not' || lower === 'never' || lower === 'no' || lower === 'nothing' || lower === 'nobody') isNegated = true
    if (skipped.has(lower)) continue
    if (subject === '' && !pasts.has(lower)) {
      if (!closedWords.has(lower) && at > from) subject = 'noun'
      continue
    }
    verb = stemOf(lower)
    verbAt = at
    if (mood === '') mood = pasts.has(lower) || (lower.endsWith('ed') && lower.length > 3) ? 'past' : 'now'
    break
  }
  if (subject === '' && verb === '') return undefined
  return { from, next, joint, subject: subject === '' ? 'none' : subject, mood: mood === '' ? 'bare' : mood, isNegated, verb, verbAt, sentence }
}

/** A text without end is read up to here. */
const mostClauses = 80

/** What the clauses show, as names and weights; `last` marks the last sentence. */
export function clauseFeatures(tokens: readonly ScanToken[], all: readonly Clause[], add: (name: string, value: number, from?: number, next?: number) => void): void {
  const clauses = all.slice(0, mostClauses)
  const lastSentence = clauses.at(-1)?.sentence ?? 0
  clauses.forEach((clause, index) => {
    const { joint, subject, mood, isNegated, verb, from, next, sentence } = clause
    const sign = isNegated ? 'not' : 'yes'
    add(`clause:act ${subject} ${mood} ${sign}`, 1, from, next)
    if (verb !== '') {
      add(`clause:does ${subject} ${verb}`, 1, from, next)
      const { coarse } = infoOf(tokenAt(tokens, clause.verbAt).lower)
      if (coarse !== 0) add(`clause:group ${subject} ${mood} ${String(coarse)}`, 1, from, next)
      const { cluster } = infoOf(tokenAt(tokens, clause.verbAt).lower)
      if (cluster !== 0) add(`clause:kin ${subject} ${String(cluster)}`, 1, from, next)
    }
    if (joint !== '') add(`clause:joint ${joint} ${subject} ${mood}`, 1, from, next)
    if (sentence === lastSentence) add(`clause:last ${subject} ${mood} ${sign}`, 1, from, next)
    if (sentence === 0) add(`clause:first ${subject} ${mood} ${sign}`, 1, from, next)
    const before = clauses[index - 1]
    if (before) add(`clause:then ${before.subject} ${before.mood} > ${subject} ${mood}`, 1, before.from, next)
  })
  const total = Math.max(3, clauses.length)
  const tally = new Map<string, number>()
  for (const { subject, mood } of clauses) {
    tally.set(`subject ${subject}`, (tally.get(`subject ${subject}`) ?? 0) + 1)
    tally.set(`mood ${mood}`, (tally.get(`mood ${mood}`) ?? 0) + 1)
  }
  for (const [name, count] of tally) add(`clause:tally ${name}`, (2 * count) / total)
}
