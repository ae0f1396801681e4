import type { ReplyLabel } from '../scoring/replies/reply-labels.ts'
import { kindTraits, type SignalKind } from '../scoring/signal.ts'
import type { DebriefTurn, Note, Place, Reason } from './debrief-schema.ts'

const forSignals: readonly (readonly [SignalKind, string])[] = [
  ['overrule', 'Went ahead over an objection'],
  ['blame_absorbed', 'Took the blame'],
  ['decisive_act', 'Acted, with something at risk'],
  ['counterfactual', 'Says what would have happened otherwise'],
  ['personal_cost', 'Says what it cost'],
  ['mandate_gap', 'Stepped in without being asked'],
  ['tradeoff', 'Says what was given up'],
  ['stand', 'Holds the position'],
  ['metric', 'Gives a figure'],
]

const againstSignals: readonly (readonly [SignalKind, string])[] = [
  ['deference', 'Hands the decision up'],
  ['blame_shift', 'Leaves the fault or the repair with others'],
  ['diluted_agency', 'Tells it as the team’s'],
  ['agentless', 'Hides who acted'],
  ['vague_quantity', 'Leaves an amount without a number'],
  ['vague_person', 'Leaves somebody without a name'],
  ['hedge', 'Softens the own view'],
  ['job_description', 'Describes the job in place of an act'],
]

const labels: Readonly<Record<ReplyLabel, string>> = {
  held: 'Held when challenged',
  revised: 'Took in something new and changed the position',
  folded: 'Gave it up when challenged, for nothing new',
  deferred: 'Handed the challenge to somebody else',
  dodged: 'Did not answer the challenge',
}

const most = 3
/** Longer quotes are cut to whole words: what is shown is still the candidate's own text. */
const longestQuote = 180

export function writeNote(turns: readonly DebriefTurn[], contradictions: readonly { readonly place: Place; readonly ledger: string }[], vote: Note['vote']): Note {
  const replies = (kinds: readonly ReplyLabel[]): Reason[] =>
    turns.flatMap((turn) => (turn.label !== null && kinds.includes(turn.label) ? [reasonOf(labels[turn.label], replyPlace(turn))] : []))
  const found = (list: readonly (readonly [SignalKind, string])[]): Reason[] => list.flatMap(([kind, text]) => strongest(kind, text, turns))
  const disagreements = contradictions.map(({ place, ledger }) => ({ text: `Disagrees with the own story (${ledger}): “${place.quote}”.`, place }))
  return {
    vote,
    for: varied([...replies(['held']), ...replies(['revised'])], found(forSignals), []),
    against: varied([...replies(['folded']), ...replies(['deferred', 'dodged'])], found(againstSignals), disagreements),
  }
}

/** At most three, of different sorts as long as there are such. */
function varied(replies: readonly Reason[], signals: readonly Reason[], disagreements: readonly Reason[]): Reason[] {
  const inTurn = [disagreements[0], replies[0], signals[0], signals[1], replies[1], signals[2], disagreements[1], replies[2]]
  const chosen: Reason[] = []
  for (const reason of inTurn) {
    if (reason === undefined || chosen.length === most) continue
    if (!chosen.some(({ place }) => place.turn === reason.place.turn && place.start < reason.place.end && place.end > reason.place.start)) chosen.push(reason)
  }
  return chosen
}

/** The signal of a kind that moved its score most, among all answers. */
function strongest(kind: SignalKind, text: string, turns: readonly DebriefTurn[]): Reason[] {
  let best: { reason: Reason; points: number } | undefined
  const sign = kindTraits[kind].isPositive ? 1 : -1
  for (const turn of turns) {
    for (const { points, signal } of turn.score.contributions) {
      const here = signal === null ? undefined : turn.score.signals[signal]
      if (here?.kind !== kind || here.uncertain === true || here.status === 'contradicted') continue
      const weight = points * sign
      if (weight > 0 && weight > (best?.points ?? 0)) best = { points: weight, reason: reasonOf(text, shortened(turn, here.start, here.end)) }
    }
  }
  return best ? [best.reason] : []
}

/** The clause that decided a label, or the reply's first sentence where it was what the reply leaves out. */
function replyPlace(turn: DebriefTurn): Place {
  const sentence = /^[^.!?]*[.!?]?/u.exec(turn.answer)?.[0].length ?? turn.answer.length
  return shortened(turn, 0, Math.max(1, sentence))
}

function shortened(turn: DebriefTurn, start: number, end: number): Place {
  let last = end
  if (end - start > longestQuote) {
    const cut = turn.answer.lastIndexOf(' ', start + longestQuote)
    last = cut > start ? cut : start + longestQuote
  }
  while (last > start + 1 && /[\s.,;:]/u.test(turn.answer.charAt(last - 1))) last -= 1
  return { turn: turn.index, start, end: last, quote: turn.answer.slice(start, last) }
}

function reasonOf(text: string, place: Place): Reason {
  return { text: `${text}: “${place.quote}”.`, place }
}
