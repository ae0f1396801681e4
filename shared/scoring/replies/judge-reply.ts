import { featuresOf, type Feature, type ReplyInput } from './features.ts'
import { replyLabels, type ReplyLabel } from './reply-labels.ts'
import model from './weights.json' with { type: 'json' }

/** A judgement on a reply to a challenge: the label of the rubric, one plain sentence why, and where in the reply that was heard. */
export interface ReplyJudgement {
  readonly label: ReplyLabel
  readonly why: string
  /** Spans of the reply (UTF-16, `end` exclusive) that decided it, strongest first; empty where it was what the reply leaves out. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

const weights = new Map<string, readonly number[]>(Object.entries(model.features))

/** What one feature says for each label, in hundredths. */
function weightsOf(name: string): readonly number[] | undefined {
  return weights.get(name)
}

/**
 * Judges a reply under challenge. `claim` is what had been said, `challenge` what was put against it. Pure and deterministic: a linear
 * model (made by `electron/training/replies.ts` from the corpus) over what the words show of stance, grounds, concession and touch.
 */
export function judgeReply(input: ReplyInput): ReplyJudgement {
  if (!/[\p{L}\p{N}]/u.test(input.reply)) return { label: 'dodged', why: 'There are no words in the reply.', spans: [] }
  const features = featuresOf(input)
  const scores = [...model.bias]
  for (const { name, value } of features) {
    const row = weightsOf(name)
    if (row) row.forEach((weight, label) => (scores[label] = (scores[label] ?? 0) + weight * value))
  }
  const best = scores.indexOf(Math.max(...scores))
  const label = replyLabels[best] ?? 'dodged'
  const spans = telling(input.reply, features, best)
  const strongest = spans[0]
  const quote = strongest ? input.reply.slice(strongest.start, strongest.end).replace(/\s+/gu, ' ') : ''
  return { label, why: whyOf(label, quote, input, features), spans }
}

const clauseEnds = new Set('.?!;:—'.split(''))
const longestQuote = 110

/** Where clauses begin and end (UTF-16): at full stops and the like, and at a comma once a clause has grown long. */
function clausesOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const clauses: { start: number; end: number }[] = []
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at)
    const isEnd = at === text.length || (clauseEnds.has(character) && /\s|^$/u.test(text.charAt(at + 1))) || character === '\n'
    const isLong = at - start > longestQuote && /\s/u.test(character)
    const isPause = character === ',' && at - start > 60
    if (!isEnd && !isLong && !isPause) continue
    let from = start
    while (from < at && /\s/u.test(text.charAt(from))) from += 1
    if (/[\p{L}\p{N}]/u.test(text.slice(from, at))) clauses.push({ start: from, end: at })
    start = at + 1
  }
  return clauses
}

/** The clauses that spoke most for a label, against the mean of the others: at most three, the strongest first. */
function telling(reply: string, features: readonly Feature[], label: number): readonly { start: number; end: number }[] {
  const clauses = clausesOf(reply.slice(0, 20_000)).map((clause) => ({ ...clause, weight: 0 }))
  for (const { name, value, start, end } of features) {
    const row = weightsOf(name)
    if (!row || start === undefined || end === undefined) continue
    const others = row.reduce((sum, weight, index) => (index === label ? sum : sum + weight), 0) / (row.length - 1)
    // Clauses are in order: the last one that begins at or before the feature holds it.
    let low = 0
    let high = clauses.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((clauses[middle]?.start ?? 0) <= start) low = middle
      else high = middle - 1
    }
    const clause = clauses[low]
    // A cue of the rubric's kind makes a better reason than a run of small words.
    if (clause) clause.weight += ((row[label] ?? 0) - others) * value * (name.startsWith('cue:') ? 2 : 1)
  }
  const strongest = clauses.filter((clause) => clause.weight > 0).toSorted((first, second) => second.weight - first.weight || first.start - second.start)
  return strongest.slice(0, 3).map(({ start, end }) => ({ start, end }))
}

const sentences: Readonly<Record<ReplyLabel, string>> = {
  held: 'Keeps the position and says why',
  revised: 'Takes in what the challenge brought and changes the position',
  folded: 'Gives the position up without anything new',
  deferred: 'Hands the question to somebody else',
  dodged: 'Speaks of something else than the challenge',
}

function whyOf(label: ReplyLabel, quote: string, input: ReplyInput, features: readonly Feature[]): string {
  const isUntouched = features.some((feature) => feature.name === 'touch:none')
  if (label === 'dodged' && isUntouched) return `Nothing in the reply takes up the challenge, "${shorten(input.challenge)}".`
  return quote === '' ? `${sentences[label]}.` : `${sentences[label]}: "${quote}".`
}

function shorten(text: string): string {
  const plain = text.trim().replace(/\s+/gu, ' ')
  if (plain.length <= 80) return plain
  const cut = plain.lastIndexOf(' ', 78)
  return `${plain.slice(0, cut > 40 ? cut : 78)} …`
}
