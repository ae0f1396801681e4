import { kindTraits, type Signal, type SignalKind } from './signal.ts'

const reasons: Readonly<Record<SignalKind, string>> = {
  metric: 'A figure that a listener could check; its baseline and source would make it stronger.',
  date: 'A point in time that could be looked up.',
  person: 'A person by name, whom a listener could ask.',
  role: 'A role or team that could be found on an org chart; the name would count more.',
  counterfactual: 'It says what would have happened otherwise; an amount and a date make it checkable.',
  personal_cost: 'It says what this cost you, not the company.',
  tradeoff: 'It says what was knowingly given up.',
  vague_quantity: 'An amount without a number; give the figure, its unit and what it is measured against.',
  vague_person: 'Somebody acts here without a name; say who it was, by name or role.',
  vague_time: 'A time that could have been a date; say which day, week or month.',
  decisive_act: 'An act of your own with something at risk.',
  mandate_gap: 'You stepped in where it was not yours to act.',
  overrule: 'You went ahead over somebody’s objection or refused; their name and reason make it stronger.',
  blame_absorbed: 'You take the cost or the fault yourself.',
  stand: 'You hold the position.',
  hedge: 'It softens your own act, result or view; say it without the softener, or give the range.',
  deference: 'The decision is handed up or waited for; say what you decided yourself.',
  diluted_agency: '“We” did it here; say what you did yourself.',
  agentless: 'The sentence hides who acted; name the person, or say “I”.',
  blame_shift: 'The cause or the repair lies with others; say what your own part was.',
  job_description: 'A duty, not an act; say what you did on one particular day.',
}

/** One plain sentence: why a signal counts, and what would fill the gap that a weak one leaves. */
export function reasonOf(signal: Signal): string {
  if (signal.uncertain === true) {
    return `${reasons[signal.kind]} ${kindTraits[signal.kind].isPositive ? 'The recording was unclear here.' : 'The recording was unclear here, so it is not held against you.'}`
  }
  if (signal.status === 'confirmed') return `${reasons[signal.kind]} It agrees with your story.`
  if (signal.status === 'contradicted') return `${reasons[signal.kind]} It disagrees with your story.`
  return reasons[signal.kind]
}

const missing = new Map<string, string>([
  ['metrics', 'No figure that a listener could check; a number with its unit would fill this.'],
  ['people', 'Nobody is named; the person who agreed, objected or decided would fill this.'],
  ['counterfactual', 'Nothing says what would have happened had you not acted, and with what consequence.'],
  ['cost', 'Nothing says what it cost you: hours, standing, a relationship, a rating.'],
  ['tradeoff', 'Nothing says what you knowingly gave up.'],
  ['act', 'No decision or act of your own with something at risk.'],
  ['mandate', 'Nothing says whether it was yours to act, or that you stepped in without being asked.'],
  ['opposition', 'Nobody whom you overruled or refused; say who objected and what you did.'],
  ['blame', 'No fault or cost that you took on yourself.'],
  ['stand', 'Nothing says that you would hold to it today.'],
])

/** One plain sentence for a pillar of which the answer has nothing. */
export function reasonOfMissing(slot: string): string {
  return missing.get(slot) ?? 'Nothing in the answer fills this.'
}
