import type { TriggerKind } from '../deck/cut-ins.ts'
import type { Trigger } from '../session-event.ts'
import { textBetween } from './disagreement.ts'
import * as lexicon from './lexicon.ts'
import { isQuantityWord, type LiveWord } from './live-word.ts'

export interface Hearing {
  readonly recent: readonly LiveWord[]
  readonly count: number
  readonly weDecisions: number
  readonly acts: number
  readonly quantities: readonly number[]
  readonly failure: { readonly atWord: number; readonly sentence: number } | null
}

interface Found {
  readonly trigger: Trigger
  readonly strength: 1 | 2 | 3
}

export interface Heard {
  readonly triggers: readonly Found[]
  readonly isOwnAct: boolean
  readonly isWeDecision: boolean
  readonly isFailure: boolean
}

/** What the last word of the window completes. Precision first: a wrong cut-in costs more than a missed one, which the next question can make good. */
export function hears(hearing: Hearing): Heard {
  const { recent } = hearing
  const last = recent.at(-1)
  if (!last) return { triggers: [], isOwnAct: false, isWeDecision: false, isFailure: false }
  const isOwnAct = endsOwnAct(recent)
  const isWeDecision = endsWeDecision(recent)
  const triggers = [vagueQuantity(hearing), unnamedActor(hearing), hiddenActor(hearing), weDecisions(hearing, isWeDecision), passedOver(hearing)].filter((found) => found !== undefined)
  return { triggers, isOwnAct, isWeDecision, isFailure: lexicon.failureNouns.has(last.norm) || lexicon.failureVerbs.has(last.norm) || endsWith(recent, ['went', 'wrong']) || endsWith(recent, ['went', 'down']) }
}

const at = (recent: readonly LiveWord[], back: number): LiveWord | undefined => recent[recent.length - 1 - back]

/** True where the words before (`back` of them skipped) end with `phrase` inside one sentence. */
function endsWith(recent: readonly LiveWord[], phrase: readonly string[], back = 0): boolean {
  const sentence = at(recent, back)?.sentence
  return phrase.every((word, index) => {
    const here = at(recent, back + phrase.length - 1 - index)
    return here?.norm === word && here.sentence === sentence
  })
}

function found(kind: TriggerKind, recent: readonly LiveWord[], fromBack: number, strength: 1 | 2 | 3, toBack = 0): Found | undefined {
  const from = at(recent, fromBack)
  const to = at(recent, toBack)
  if (!from || !to) return undefined
  return { trigger: { kind, start: from.start, end: to.end, quote: textBetween(recent, from, to), heardMs: to.heardMs, ledger: '' }, strength }
}

/** Words since the beginning of the sentence, the last one not counted. */
function sentenceSpan(recent: readonly LiveWord[]): number {
  const sentence = recent.at(-1)?.sentence
  let back = 1
  while (at(recent, back)?.sentence === sentence && back < recent.length) back++
  return back - 1
}

function vagueQuantity(hearing: Hearing): Found | undefined {
  const { recent } = hearing
  const last = at(recent, 0)
  if (!last) return undefined
  const span = sentenceSpan(recent)
  // The sentence already has a figure: the degree word only colours it.
  for (let back = 0; back <= Math.min(span, 25); back++) {
    const word = at(recent, back)
    if (word && isQuantityWord(word)) return undefined
  }
  // Somebody who counts all the time may say "many" once.
  const figures = hearing.quantities.filter((place) => hearing.count - place <= 40).length
  const weaken = (strength: 2 | 3): 1 | 2 | 3 => (figures >= 3 ? 1 : figures >= 1 && strength === 2 ? 1 : strength)
  const before = at(recent, 1)
  const isSame = before?.sentence === last.sentence
  const isHypothetical = hasHypothesis(recent, span)
  if (isHypothetical) return undefined
  if (lexicon.degreeAdverbs.has(last.norm)) {
    const isAfterChange = isSame && (lexicon.changeVerbs.has(before.norm) || ['down', 'up'].includes(before.norm))
    return found('vague_quantity', recent, isAfterChange ? 1 : 0, weaken(isAfterChange ? 3 : 2))
  }
  if (before !== undefined && isSame && lexicon.degreeAdverbs.has(before.norm) && /(?:ed|er|less|more|fewer|down|up)$/u.test(last.norm)) return found('vague_quantity', recent, 1, weaken(3))
  if (lexicon.amountAdjectives.has(last.norm) && isSame && lexicon.intensifiers.has(before.norm)) return found('vague_quantity', recent, 1, weaken(3))
  if (lexicon.resultNouns.has(last.norm) && isSame && lexicon.degreeAdjectives.has(before.norm)) {
    const isIntense = lexicon.intensifiers.has(at(recent, 2)?.norm ?? '') && at(recent, 2)?.sentence === last.sentence
    const isPlain = ['major', 'serious', 'good', 'great', 'big', 'large', 'decent', 'solid', 'strong'].includes(before.norm)
    if (isPlain && !['impact', 'improvement', 'improvements', 'increase', 'decrease', 'drop', 'reduction', 'savings', 'saving', 'growth', 'results', 'result', 'difference', 'number', 'amount', 'part', 'portion', 'chunk', 'share', 'loss', 'losses', 'effect', 'jump', 'delay', 'delays'].includes(last.norm)) return undefined
    return found('vague_quantity', recent, isIntense ? 2 : 1, weaken(3))
  }
  if ((endsWith(recent, ['quite', 'a', 'bit']) || endsWith(recent, ['quite', 'a', 'lot']) || endsWith(recent, ['a', 'great', 'deal'])) && nearChange(recent, 3)) return found('vague_quantity', recent, 2, weaken(3))
  if (endsWith(recent, ['a', 'lot']) && lexicon.changeVerbs.has(at(recent, 2)?.norm ?? '')) return found('vague_quantity', recent, 2, weaken(3))
  if (endsWith(recent, ['a', 'lot', 'better']) || endsWith(recent, ['a', 'lot', 'faster']) || endsWith(recent, ['a', 'lot', 'less']) || endsWith(recent, ['a', 'lot', 'lower']) || endsWith(recent, ['a', 'lot', 'fewer'])) return found('vague_quantity', recent, 2, weaken(3))
  if (isSame && (last.endsClause || lexicon.closingDegrees.has(last.norm)) && lexicon.closingDegrees.has(last.norm) && (lexicon.changeVerbs.has(before.norm) || (last.endsClause && nearChange(recent, 1)))) return found('vague_quantity', recent, 1, weaken(2))
  if (isSame && lexicon.bareDegrees.has(last.norm) && ['very', 'much', 'way', 'far', 'lot', 'bit', 'pretty', 'quite', 'really'].includes(before.norm)) return found('vague_quantity', recent, 1, weaken(2))
  if (endsWith(recent, ['a', 'fair', 'amount']) || endsWith(recent, ['a', 'good', 'deal']) || endsWith(recent, ['a', 'fair', 'bit']) || endsWith(recent, ['way', 'too', 'much']) || endsWith(recent, ['not', 'insignificant'])) return found('vague_quantity', recent, 2, weaken(2))
  if (last.norm.length > 3 && last.norm.endsWith('s') && !lexicon.uncounted.has(last.norm) && !lexicon.countedNouns.has(last.norm)) {
    for (let gap = 0; gap <= 1; gap++) {
      for (const phrase of lexicon.pluralAmounts.get(at(recent, gap + 1)?.norm ?? '') ?? []) {
        if (endsWith(recent, phrase, gap + 1) && at(recent, gap + 1)?.sentence === last.sentence) return found('vague_quantity', recent, gap + phrase.length, weaken(2))
      }
    }
  }
  if (lexicon.countedNouns.has(last.norm)) {
    for (let gap = 0; gap <= 2; gap++) {
      for (const phrase of lexicon.amountPhrases.get(at(recent, gap + 1)?.norm ?? '') ?? []) {
        if (!endsWith(recent, phrase, gap + 1) || at(recent, gap + 1)?.sentence !== last.sentence) continue
        const first = phrase[0]
        // "Some" is too weak by itself, and "many times", "a few people I trust" are fine in most mouths.
        if (first === 'some' && !['months', 'weeks', 'money', 'time', 'revenue', 'customers', 'users', 'complaints'].includes(last.norm)) continue
        const isWeak = first === 'some' || (['people', 'meetings', 'messages', 'emails', 'days', 'hours', 'minutes', 'teams'].includes(last.norm) && ['a', 'several', 'many'].includes(first ?? '') && phrase.at(-1) !== 'of')
        return found('vague_quantity', recent, gap + phrase.length, weaken(2) === 1 || isWeak ? 1 : 2)
      }
    }
  }
  return undefined
}

/** A change verb among the words before the last `skip`. */
function nearChange(recent: readonly LiveWord[], skip: number): boolean {
  return [0, 1, 2].some((more) => lexicon.changeVerbs.has(at(recent, skip + more)?.norm ?? ''))
}

/** "if", "had I", "would": a figure that never came to be needs no exactness while it is being imagined. */
function hasHypothesis(recent: readonly LiveWord[], span: number): boolean {
  for (let back = 0; back <= Math.min(span, 14); back++) {
    const norm = at(recent, back)?.norm ?? ''
    if (norm === 'if' || norm === 'would' || norm.endsWith("'d") || norm === 'could' || norm === 'might' || norm === 'may' || norm === 'will') return true
    if (norm === 'learned' || norm === 'learnt' || norm === 'thanks' || norm === 'not' || norm.endsWith("n't") || norm === 'no') return true
  }
  return false
}

function unnamedActor({ recent }: Hearing): Found | undefined {
  const last = at(recent, 0)
  if (!last) return undefined
  const { sentence } = last
  const inSentence = (back: number): LiveWord | undefined => {
    const word = at(recent, back)
    return word?.sentence === sentence ? word : undefined
  }
  if (lexicon.opposition.has(last.norm)) {
    // "there was some pushback", "there were concerns".
    for (let back = 1; back <= 5; back++) {
      if (inSentence(back)?.norm !== 'there') continue
      const verb = inSentence(back - 1)?.norm
      if (verb === 'was' || verb === 'were') return found('unnamed_actor', recent, back, 3)
    }
  }
  if (lexicon.groupActors.has(last.norm)) {
    for (let back = 1; back <= 3; back++) {
      const word = inSentence(back)
      if (!word) break
      if (word.isCapital || word.norm.endsWith("'s") || word.norm === 'by') break
      if (['with', 'from', 'to'].includes(word.norm) && back <= 3) {
        const verb = inSentence(back + 1)?.norm ?? ''
        if (/^(?:align|aligned|aligning|buy-in|pushback|feedback|approval|worked|work|agreed|escalated|discussed|partnered|concerns|pressure|support|presented|communicated|met|negotiated|spoke)/u.test(verb) || word.norm === 'from') return found('unnamed_actor', recent, back - 1, 3)
      }
    }
    return undefined
  }
  const subject = lexicon.subjectVerbs.has(last.norm) ? inSentence(1) : undefined
  if (subject && (lexicon.groupActors.has(subject.norm) || (subject.norm === 'business' && inSentence(2)?.norm === 'the') || subject.norm === 'folks')) {
    const previous = inSentence(2)
    if (!(previous && (previous.isCapital || previous.norm.endsWith("'s") || lexicon.namingBefore.has(previous.norm) && previous.norm !== 'the'))) {
      return found('unnamed_actor', recent, 1 + leadOf(recent, 1, sentence), ['leadership', 'management', 'stakeholders', 'executives', 'execs'].includes(subject.norm) ? 3 : 2, 1)
    }
  }
  if (!lexicon.actorVerbs.has(last.norm) && !(last.norm === 'back' && inSentence(1)?.norm === 'pushed')) return undefined
  for (let back = 1; back <= 7; back++) {
    const word = inSentence(back)
    if (!word || word.isCapital || ['i', 'he', 'she', 'who', 'that', 'and', 'but', 'told', 'asked'].includes(word.norm)) return undefined
    const previous = inSentence(back + 1)
    if (lexicon.groupActors.has(word.norm)) {
      if (previous && (previous.isCapital || previous.norm.endsWith("'s"))) return undefined
      // A long way to the verb is not worth quoting, nor is a verb that wants an object.
      return found('unnamed_actor', recent, back + leadOf(recent, back, sentence), 3, back > 4 || (back <= 2 && openVerbs.has(last.norm)) ? back : 0)
    }
    if (lexicon.looseActors.has(word.norm) && back <= 4) {
      if (previous && (lexicon.namingBefore.has(previous.norm) || isQuantityWord(previous) || previous.norm.endsWith("'s") || ['told', 'asked', 'to', 'for', 'with', 'of', 'from'].includes(previous.norm))) return undefined
      if (hasHypothesis(recent, Math.min(back + 3, sentenceSpan(recent))) && last.norm !== 'happy') return undefined
      return found('unnamed_actor', recent, back + leadOf(recent, back, sentence), ['people', 'folks', 'others'].includes(word.norm) && !['pushed', 'back', 'resisted', 'objected', 'disagreed', 'blocked', 'opposed', 'unhappy', 'happy', 'concerned', 'concerns', 'pushback', 'reluctant', 'upset', 'complained'].includes(last.norm) ? 1 : 2)
    }
  }
  return undefined
}

/** By themselves these end nothing: "management wanted". */
const openVerbs = new Set('wanted decided asked told said felt insisted demanded preferred raised pushed noticed questioned challenged rejected approved'.split(' '))

const determiners = new Set(['some', 'key', 'senior', 'various', 'certain', 'upper', 'the', 'many', 'several', 'other', 'a', 'few', 'lot', 'of', 'different', 'most', 'internal', 'all', 'relevant'])

/** How many words before an actor still belong to it: "a lot of", "some senior". */
function leadOf(recent: readonly LiveWord[], back: number, sentence: number): number {
  let lead = 0
  while (lead < 3) {
    const word = at(recent, back + lead + 1)
    if (word?.sentence !== sentence || !determiners.has(word.norm)) break
    lead++
  }
  return lead
}

function hiddenActor({ recent }: Hearing): Found | undefined {
  for (const phrase of lexicon.hiddenDecisions.get(at(recent, 0)?.norm ?? '') ?? []) {
    if (!endsWith(recent, phrase)) continue
    const isRaised = phrase.at(-1) === 'raised'
    const before = at(recent, phrase.length)
    const lead = before?.sentence === at(recent, 0)?.sentence && ['a', 'the', 'some', 'final'].includes(before?.norm ?? '') ? 1 : 0
    return found(isRaised ? 'unnamed_actor' : 'hidden_actor', recent, phrase.length - 1 + lead, 3)
  }
  const last = at(recent, 0)
  if (!last || !lexicon.hiddenParticiples.has(last.norm)) return undefined
  const span = sentenceSpan(recent)
  const auxiliary = ['was', 'were', 'got', 'been'].includes(at(recent, 1)?.norm ?? '') ? 1 : at(recent, 1)?.norm.endsWith('ly') === true && ['was', 'were', 'got', 'been'].includes(at(recent, 2)?.norm ?? '') ? 2 : 0
  if (auxiliary === 0 || auxiliary > span || hasHypothesis(recent, span)) return undefined
  // "I was hired", "who was chosen": not a hidden doer, or not here.
  for (let back = auxiliary + 1; back <= Math.min(span, auxiliary + 4); back++) {
    const norm = at(recent, back)?.norm ?? ''
    if (['i', 'he', 'she', 'we', 'they', 'you', 'who', 'that', 'before', 'until', 'when', 'after', 'had'].includes(norm)) return undefined
  }
  const lead = Math.min(2, span - auxiliary)
  return found('hidden_actor', recent, auxiliary + lead, 2)
}

function endsWeDecision(recent: readonly LiveWord[]): boolean {
  return weBack(recent) !== undefined
}

/** How far back the "we" or "the team" of a decision stands that the last word completes. */
function weBack(recent: readonly LiveWord[]): number | undefined {
  const last = at(recent, 0)
  if (!last || !lexicon.weVerbs.has(last.norm)) return undefined
  for (let back = 1; back <= 5; back++) {
    const word = at(recent, back)
    if (word?.sentence !== last.sentence) return undefined
    if (word.norm === 'we' || (word.norm === 'team' && at(recent, back + 1)?.norm === 'the')) {
      // "If we shipped", "had we waited": imagined.
      const before = at(recent, back + 1)
      if (before?.sentence === last.sentence && ['if', 'had', 'what', 'when', 'before', 'until', 'unless', 'because', 'how', 'than', 'could', 'should', 'would', 'did'].includes(before.norm)) return undefined
      // "the date that we moved" tells no decision; "after that we moved" does.
      if (before?.norm === 'that' && before.sentence === last.sentence && at(recent, back + 2)?.norm !== 'after') return undefined
      return word.norm === 'team' ? back + 1 : back
    }
    if (!lexicon.lightWords.has(word.norm)) return undefined
  }
  return undefined
}

function weDecisions({ recent, weDecisions: earlier, acts }: Hearing, isWeDecision: boolean): Found | undefined {
  if (!isWeDecision || earlier < 1 || acts > 2) return undefined
  return found('we_decisions', recent, weBack(recent) ?? 0, 3)
}

function endsOwnAct(recent: readonly LiveWord[]): boolean {
  const last = at(recent, 0)
  if (!last) return false
  if (['call', 'decision', 'fault', 'mistake'].includes(last.norm) && at(recent, 1)?.norm === 'my') return true
  if (last.norm === 'mine' || (last.norm === 'me' && at(recent, 1)?.norm === 'on')) return true
  const isVerb = lexicon.actVerbs.has(last.norm) || (last.norm.length > 4 && last.norm.endsWith('ed') && !lexicon.idleVerbs.has(last.norm))
  if (!isVerb) return false
  for (let back = 1; back <= 3; back++) {
    const word = at(recent, back)
    if (word?.sentence !== last.sentence) return false
    if (word.norm === 'i' || word.norm === "i've" || word.norm === "i'd") return true
    if (!lexicon.lightWords.has(word.norm) && !word.norm.endsWith('ly') && word.norm !== 'and') return false
    // "I pulled the vans back and bought": the second verb of one subject is caught by the first.
  }
  return false
}

function passedOver({ recent, failure, count }: Hearing): Found | undefined {
  const last = at(recent, 0)
  if (!last) return undefined
  for (const phrase of lexicon.glosses.get(last.norm) ?? []) {
    if (!endsWith(recent, phrase) && !endsAround(recent, phrase)) continue
    if (failure === null || count - failure.atWord > 24 || last.sentence - failure.sentence > 2) return undefined
    if (hasOwn(recent, 12)) return undefined
    const before = at(recent, phrase.length)
    const lead = before?.sentence === last.sentence && ['it', 'that', 'they', 'everything', 'this', 'which', 'team', 'support', 'issues', 'things'].includes(before?.norm ?? '') ? 1 : 0
    return found('passed_over_failure', recent, phrase.length - 1 + lead, 3)
  }
  // "There were some hiccups." and on to something else.
  const small = recent.findLastIndex(({ norm }) => lexicon.smallFailures.has(norm))
  const noun = recent[small]
  const quantifier = recent[small - 1]
  if (!noun || last.sentence !== noun.sentence + 1 || sentenceSpan(recent) !== 2) return undefined
  if (quantifier?.sentence !== noun.sentence || !['some', 'few', 'minor', 'small', 'usual', 'several'].includes(quantifier.norm)) return undefined
  if (recent.slice(small + 1).some((word) => word.norm === 'i' || isQuantityWord(word) || word.isCapital)) return undefined
  const passing = found('passed_over_failure', recent, recent.length - small, 2, recent.length - 1 - small)
  // It is the end of the sentence that passes over it.
  return passing && { ...passing, trigger: { ...passing.trigger, heardMs: recent.findLast(({ sentence }) => sentence === noun.sentence)?.heardMs ?? noun.heardMs } }
}

/** "was quickly resolved": two words with an adverb between them. */
function endsAround(recent: readonly LiveWord[], phrase: readonly string[]): boolean {
  const [first = '', second = ''] = phrase
  return phrase.length === 2 && at(recent, 1)?.norm.endsWith('ly') === true && endsWith(recent, [second]) && endsWith(recent, [first], 2) && at(recent, 2)?.sentence === at(recent, 0)?.sentence
}

/** An "I" among the last words: the speaker is in the picture. */
function hasOwn(recent: readonly LiveWord[], among: number): boolean {
  return recent.slice(-among).some(({ norm }) => norm === 'i' || norm.startsWith("i'") || norm === 'myself')
}
