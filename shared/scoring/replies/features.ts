import { scanText, tokenAt, type ScanToken } from '../../text/quantity-scan.ts'
import { infoOf } from '../word-info.ts'
import { challengeFeatures, challengeKind } from './challenge.ts'
import { clauseFeatures, clausesIn } from './clauses.ts'
import { closedWords } from './closed-words.ts'
import { clusters, cuesIn, pauses } from './cue-hits.ts'
import { decidersIn, firstPersons, thirdPersons, yieldsToOthers } from './deciders.ts'
import { skeletonFeatures } from './skeleton.ts'
import { lastTurn, stretchFeatures } from './stretches.ts'
import { clustersOf, contentStems, numbersIn, shareOf } from './touch.ts'

export interface ReplyInput {
  readonly claim: string
  readonly challenge: string
  readonly reply: string
}

/** A feature with its strength, and where in the reply it was found (UTF-16), if at one place. */
export interface Feature {
  readonly name: string
  readonly value: number
  readonly start?: number
  readonly end?: number
}

const pluralPersons = new Set(['we', "we'd", "we're", "we've", "we'll", 'us', 'our'])

const documents = new Set('page log file report sheet minutes record contract paragraph line ticket tickets email mail letter deck slide data figure figures chart records history audit form list dashboard survey recording recordings notes photo invoice clause section appendix spreadsheet screenshot rate policy law version number'.split(' '))

const opinions = new Set('really honestly sounds sound looks seems think find believe vain timid precious reckless brutal emotional harsh cold mad silly overreacted lucky luck excessive worth sure'.split(' '))

/** Where sentences begin, as token indices; a text without full stops is one sentence. */
function sentenceStarts(tokens: readonly ScanToken[]): readonly number[] {
  const starts = [0]
  tokens.forEach((token, index) => {
    if ((token.lower === '.' || token.lower === '?' || token.lower === '!') && tokenAt(tokens, index + 1).kind !== 'end' && !tokenAt(tokens, index + 1).isGlued) starts.push(index + 1)
  })
  return starts
}

const lengthSteps = [8, 16, 30, 50, 80, 120] as const

/** What the judge looks at in a claim, a challenge and a reply. Every value lies between -1 and 3; the list is the same for the same input. */
export function featuresOf(input: ReplyInput): readonly Feature[] {
  const features: Feature[] = []
  const add = (name: string, value: number, from?: number, next?: number): void => {
    if (value === 0) return
    features.push(from === undefined || next === undefined ? { name, value } : { name, value, start: tokenAt(reply, from).start, end: tokenAt(reply, next - 1).end })
  }
  const reply = scanText(input.reply.slice(0, 20_000))
  const challenge = scanText(input.challenge.slice(0, 5000))
  const claim = scanText(input.claim.slice(0, 5000))
  const wordCount = reply.filter((token) => token.kind === 'word' || token.kind === 'number').length
  const starts = sentenceStarts(reply)
  const lastStart = starts.at(-1) ?? 0
  const secondStart = starts[1] ?? reply.length

  // Clusters of cues: how much of each, and whether at the beginning or the end.
  const hits = cuesIn(reply)
  const scale = Math.max(1, wordCount / 60)
  for (const cluster of clusters) {
    const own = hits.filter((hit) => hit.cluster === cluster)
    add(`n:${cluster}`, Math.min(3, own.length / scale))
    add(`any:${cluster}`, own.length > 0 ? 1 : 0)
    add(`first:${cluster}`, own.some((hit) => hit.from < Math.min(secondStart, 14)) ? 1 : 0)
    add(`last:${cluster}`, own.some((hit) => hit.from >= Math.max(lastStart, reply.length - 22)) ? 1 : 0)
  }
  for (const hit of hits) add(`cue:${hit.cue}`, 1, hit.from, hit.next)

  // Whose view: I, we, or somebody else.
  let first = 0
  let third = 0
  let plural = 0
  for (const token of reply) {
    if (firstPersons.has(token.lower)) first += 1
    else if (thirdPersons.has(token.lower)) third += 1
    else if (pluralPersons.has(token.lower)) plural += 1
  }
  const people = Math.max(1, first + third + plural)
  add('share:I', first / people)
  add('share:they', third / people)
  add('share:we', plural / people)
  add('rate:I', (10 * first) / Math.max(8, wordCount))
  add('rate:they', (10 * third) / Math.max(8, wordCount))

  // How far the reply touches what was put to it, and how far it only tells the claim again.
  const challengeStems = contentStems(challenge)
  const claimStems = contentStems(claim)
  const replyStems = contentStems(reply)
  const firstStems = contentStems(reply.slice(0, Math.min(reply.length, Math.max(secondStart, 18))))
  const lastStems = contentStems(reply.slice(Math.max(0, Math.min(lastStart, reply.length - 18))))
  const only = new Set([...challengeStems].filter((stem) => !claimStems.has(stem)))
  add('touch:challenge', shareOf(only, replyStems))
  add('touch:first', shareOf(only, firstStems))
  add('touch:last', shareOf(only, lastStems))
  add('touch:none', only.size > 0 && shareOf(only, replyStems) === 0 ? 1 : 0)
  add('touch:claim', shareOf(claimStems, replyStems))
  add('touch:claimLast', shareOf(claimStems, lastStems))
  const challengeClusters = clustersOf(challenge)
  for (const cluster of clustersOf(claim)) challengeClusters.delete(cluster)
  add('near:challenge', shareOf(challengeClusters, clustersOf(reply)))
  add('near:first', shareOf(challengeClusters, clustersOf(reply.slice(0, Math.min(reply.length, Math.max(secondStart, 18))))))
  add('near:none', challengeClusters.size > 0 && shareOf(challengeClusters, clustersOf(reply)) === 0 ? 1 : 0)
  add('touch:foreign', 1 - shareOf(replyStems, new Set([...challengeStems, ...claimStems])))

  // Numbers: grounds, or the challenger's own figure taken up.
  const challengeNumbers = numbersIn(challenge)
  const replyNumbers = numbersIn(reply)
  const taken = [...challengeNumbers].filter((value) => replyNumbers.has(value)).length
  add('number:taken', taken > 0 ? 1 : 0)
  add('number:own', Math.min(2, [...replyNumbers].filter((value) => !challengeNumbers.has(value)).length / 2 / scale))
  add('number:none', replyNumbers.size === 0 ? 1 : 0)

  // What kind of challenge it was: a document or a fact, or an opinion.
  const hasFact = challengeNumbers.size > 0 || challenge.some((token) => documents.has(token.lower))
  const isOpinion = challenge.some((token) => opinions.has(token.lower)) || challenge.length < 10
  const isQuestion = challenge.some((token) => token.lower === '?')
  add('challenge:fact', hasFact ? 1 : 0)
  add('challenge:opinion', isOpinion ? 1 : 0)
  add('challenge:question', isQuestion ? 1 : 0)
  for (const cluster of clusters) {
    const has = hits.some((hit) => hit.cluster === cluster)
    if (has && hasFact) add(`fact&${cluster}`, 1)
    if (has && !hasFact) add(`nofact&${cluster}`, 1)
    if (has && shareOf(only, replyStems) > 0.3) add(`touch&${cluster}`, 1)
  }
  const opener = challenge.find((token) => token.kind === 'word')?.lower ?? ''
  if (['why', 'what', 'who', 'would', 'how', 'and', 'so', 'but', 'you', 'then'].includes(opener)) add(`challenge:${opener}`, 1)

  for (const step of lengthSteps) add(`length:${String(step)}`, wordCount >= step ? 1 : 0)
  add('echo', reply.slice(0, 10).some((token) => token.lower === '?') ? 1 : 0)
  add('asks', reply.some((token, index) => index >= 10 && token.lower === '?') ? 1 : 0)
  add('spoken', reply.some((token) => token.lower === 'um' || token.lower === 'uh') ? 1 : 0)

  for (const [name, words] of wordRates) {
    let count = 0
    for (const token of reply) if (words.has(token.lower)) count += 1
    add(`rate:${name}`, Math.min(3, (20 * count) / Math.max(20, wordCount)))
  }
  let comparisons = 0
  reply.forEach((token, index) => {
    if (token.lower === 'than' || (token.lower === 'as' && tokenAt(reply, index + 2).lower === 'as')) comparisons += 1
  })
  add('compares', Math.min(2, comparisons))
  const deciders = decidersIn(reply)
  add('decides:others', Math.min(3, deciders.others))
  add('decides:self', Math.min(3, deciders.self))
  add('owns:others', Math.min(2, deciders.owned))
  const yielding = yieldsToOthers(reply)
  for (const [from, next] of yielding.slice(0, 2)) add('yields', 1, from, next)
  const firstWord = reply.find((token) => token.kind === 'word' && !pauses.has(token.lower))?.lower ?? ''
  if (['why', 'what', 'who', 'would', 'how'].includes(opener)) {
    add(`${opener}&because`, firstWord === 'because' ? 1 : 0)
    add(`${opener}&I`, firstPersons.has(firstWord) ? 1 : 0)
    add(`${opener}&yesno`, ['yes', 'no', 'yeah', 'nope', 'nobody', 'none', 'not', 'both'].includes(firstWord) ? 1 : 0)
  }
  add('opens:pronoun', ['it', 'they', 'he', 'she', 'that', 'those', 'nobody', 'both', "it's", "that's"].includes(firstWord) ? 1 : 0)
  add('opens:echo', firstStems.size > 0 && [...firstStems].slice(0, 2).some((stem) => challengeStems.has(stem)) ? 1 : 0)

  // Which numbers of the challenge and of the claim are taken on, kept or left out, and where.
  const claimNumbers = numbersIn(claim)
  const firstNumbers = numbersIn(reply.slice(0, Math.min(reply.length, secondStart)))
  const lastNumbers = numbersIn(reply.slice(lastStart))
  const hasOwn = (values: ReadonlySet<number>): boolean => [...values].some((value) => !claimNumbers.has(value) && !challengeNumbers.has(value))
  add('number:challengeFirst', meets(challengeNumbers, firstNumbers) ? 1 : 0)
  add('number:challengeLast', meets(challengeNumbers, lastNumbers) ? 1 : 0)
  add('number:challengeDropped', challengeNumbers.size > 0 && taken === 0 ? 1 : 0)
  add('number:claimKept', meets(claimNumbers, replyNumbers) ? 1 : 0)
  add('number:claimLast', meets(claimNumbers, lastNumbers) ? 1 : 0)
  add('number:claimDropped', claimNumbers.size > 0 && !meets(claimNumbers, replyNumbers) ? 1 : 0)
  add('number:new', hasOwn(replyNumbers) ? 1 : 0)
  add('number:newLast', hasOwn(lastNumbers) ? 1 : 0)
  add('number:both', taken > 0 && meets(claimNumbers, replyNumbers) ? 1 : 0)

  const clauses = clausesIn(reply)
  clauseFeatures(reply, clauses, add)
  const turnAt = lastTurn(reply)
  if (turnAt !== undefined) {
    const where = turnAt / Math.max(1, reply.length)
    add('turn', 1)
    add(`turn:${where < 0.34 ? 'early' : where < 0.67 ? 'middle' : 'late'}`, 1)
    for (const cluster of clusters) {
      add(`turn:after ${cluster}`, hits.some((hit) => hit.cluster === cluster && hit.from >= turnAt) ? 1 : 0)
      add(`turn:before ${cluster}`, hits.some((hit) => hit.cluster === cluster && hit.from < turnAt) ? 1 : 0)
    }
    stretchFeatures('after', reply, turnAt, reply.length, features)
  }
  stretchFeatures('last', reply, lastStart, reply.length, features)
  stretchFeatures('first', reply, 0, secondStart, features)

  // The kind of challenge, and how it is met: the same words are an answer to one and pass another by.
  challengeFeatures(challenge, features)
  const kind = challengeKind(challenge, hasFact)
  add(`kind:${kind}`, 1)
  const firstClause = clauses[0]
  if (firstClause) add(`met:${kind} ${firstClause.subject} ${firstClause.mood}`, 1)
  for (const cluster of clusters) add(`met:${kind} ${cluster}`, hits.some((hit) => hit.cluster === cluster) ? 1 : 0)
  add(`met:${kind} ${openerOf(firstWord)}`, 1)

  skeletonFeatures(reply, starts, features)
  for (const token of reply) {
    if (token.kind !== 'word' || closedWords.has(token.lower) || token.lower.length < 3) continue
    const { cluster } = infoOf(token.lower)
    if (cluster !== 0) features.push({ name: `c:${String(cluster)}`, value: 1 })
  }
  return merged(features)
}

function meets(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return [...some].some((value) => others.has(value))
}

const openers = new Set(['yes', 'no', 'yeah', 'nope', 'nobody', 'none', 'not', 'both', 'because', 'well', 'oh', 'i', 'the', 'that', 'it', 'then', 'so'])

function openerOf(word: string): string {
  if (openers.has(word)) return word
  return thirdPersons.has(word) ? 'they' : 'else'
}

const wordRates: readonly (readonly [name: string, words: ReadonlySet<string>])[] = [
  ['logic', new Set('because but if unless so than though although yet whereas instead otherwise therefore since while which'.split(' '))],
  ['negation', new Set("no not never none nobody nothing don't didn't doesn't won't wouldn't can't couldn't isn't wasn't aren't weren't hadn't haven't nor neither without".split(' '))],
  ['would', new Set("would i'd she'd he'd they'd we'd wouldn't could should might".split(' '))],
  ['past', new Set('was were had did went came took gave said told asked wrote built sat stood rang called found saw knew kept held got made'.split(' '))],
  ['praise', new Set('great fantastic amazing wonderful lovely brilliant best proud love loved loves unique remarkable beautiful incredible excellent favourite famous happy fun special grateful honoured inspiring tremendous best-ever'.split(' '))],
  ['general', new Set('always every everybody everyone people one anyone everything never world life leadership culture quality trust team company organisation industry'.split(' '))],
  ['soft', new Set('perhaps maybe probably possibly suppose guess imagine somewhat rather arguably likely seem seems seemed bit little sort kind might may'.split(' '))],
]

/** Each name once: counts of one feature add up to at most 2, and the first place is kept. */
function merged(features: readonly Feature[]): readonly Feature[] {
  const byName = new Map<string, Feature>()
  for (const feature of features) {
    const known = byName.get(feature.name)
    if (!known) byName.set(feature.name, feature)
    else byName.set(feature.name, { ...known, value: Math.min(2, known.value + 0.5 * feature.value) })
  }
  return [...byName.values()]
}
