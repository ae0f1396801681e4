import { hasLadder, overruledPeople } from './candidates.ts'
import type { QuestionKind } from './question.ts'
import { answerText, type Session, type Turn } from './session-state.ts'
import { dayWords, figureOf, listed, quotable, shortQuote } from './wording.ts'

/** Study mode: what the answer that stands still lacks, and the next hint that may be asked for; null where there is none left. */
export interface Hints {
  readonly missing: readonly string[]
  readonly hint: string | null
}

const none: Hints = { missing: [], hint: null }

/** Something that a question waits for, and whether the answer so far has it. */
interface Want {
  readonly what: string
  readonly isMet: (turn: Turn, text: string) => boolean
}

const says = (what: string, pattern: RegExp): Want => ({ what, isMet: (_, text) => pattern.test(text) })

// Only enough to tick off what was plainly said: the debrief reads the answer properly.
const figure: Want = { what: 'a figure with its unit', isMet: ({ listening }) => listening.quantities.length > 0 }
const name: Want = { what: 'somebody by name', isMet: ({ listening }) => listening.names > 0 }
const act: Want = { what: 'something that you did yourself, with “I”', isMet: ({ listening }) => listening.acts > 0 }
const base = says('what it is a part of, or was before', /\b(?:of (?:the |all |our )?\d|out of|from \S+ to|before|compared|per (?:cent|day|week|month)|each)\b/iu)
const reason = says('your reason', /\b(?:because|since|so that|in order|the reason|as long as)\b/iu)
const day = says('a date', /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:19|20)\d\d|\d(?:st|nd|rd|th))\b/iu)
const otherwise = says('what would have happened otherwise', /\b(?:if i had|had i|without (?:it|that|me|us)|would have|otherwise)\b/iu)
const cost = says('what it cost you yourself', /\b(?:cost me|i (?:lost|missed|gave up|paid|skipped|slept)|my (?:rating|review|bonus|promotion|weekends?|evenings?|family|marriage|standing|name|health))\b/iu)
const price = says('what you gave up for it', /\b(?:instead|rather than|gave up|give up|at the (?:cost|expense|price)|in exchange|sacrific\w+|dropped|we lost)\b/iu)
const position = says('your position, without softeners', /\b(?:i would|i stand|i hold|yes|no|it was right|it was wrong|i decided)\b/iu)
const failure = says('what failed', /\b(?:fail\w*|broke\w*|outage|error|wrong|crash\w*|lost|missed|mistake)\b/iu)
const proof = says('how it was measured, and who checked it', /\b(?:measured|checked|compared|control|log|logs|report|dashboard|audited|sample|counted)\b/iu)
const change = says('what you do differently since', /\b(?:since then|now i|these days|from then on|changed|different\w*|no longer|every time)\b/iu)
const theirs = says('their reason', /\b(?:because|argued|said|feared|worried|wanted|case was|point was)\b/iu)

const wants: Readonly<Record<QuestionKind, readonly Want[]>> = {
  opener: [act, figure, name, otherwise, cost],
  exact_number: [figure, base],
  name_names: [name],
  your_role: [act],
  why_not_escalate_sooner: [day, reason],
  counterfactual: [otherwise, figure],
  personal_cost: [cost],
  defend_decision: [position, reason],
  tradeoff: [price],
  who_disagreed: [name, theirs],
  what_broke: [failure, act],
  recovery: [act, day],
  challenge_data: [figure, proof],
  mandate: [act, reason],
  learning: [change],
  consistency: [position],
  last_word: [act],
}

/** The shape of a strong answer, where the story holds nothing to remind of. */
const shapes: Readonly<Record<QuestionKind, string>> = {
  opener: 'What was at stake, what you decided and when, who was against it, and what came of it in figures.',
  exact_number: 'Say the value, its unit, what it was before, and over which dates.',
  name_names: 'Say the name or the role, the team, and their own words.',
  your_role: 'Begin the sentence with “I”, and name the day.',
  why_not_escalate_sooner: 'Say when you knew, what you waited for, what the wait cost, and what your rule is now.',
  counterfactual: 'Begin with “If I had done nothing”, and end with an amount.',
  personal_cost: 'Say what you lost yourself: time, standing, a relationship, a rating.',
  defend_decision: 'One sentence for the position, one for the reason, and what would change your mind.',
  tradeoff: 'Name what got worse and who paid for it.',
  who_disagreed: 'Give the best form of their case, and where they were right.',
  what_broke: 'Say what failed first, how you heard of it, and what you did within the hour.',
  recovery: 'Hour by hour: what you did with your own hands, and on whose order.',
  challenge_data: 'Say who measured it, against what, and who checked it.',
  mandate: 'Say whose job it was on paper, and where you passed that line.',
  learning: 'Name one thing that you have done differently since.',
  consistency: 'Say which of the two holds, and why the other was said.',
  last_word: 'One sentence that starts with “I”.',
}

/**
 * What is missing from the answer that stands, and the next hint. A hint reminds of what the story itself holds, or of the shape of an answer;
 * it never holds a fact or a number of its own. Nothing in real mode.
 */
export function hintsOf(session: Session): Hints {
  const turn = session.turns.at(-1)
  if (session.settings.mode !== 'study' || turn === undefined || (session.phase !== 'waiting' && session.phase !== 'answering')) return none
  const text = answerText(turn)
  const missing = wants[turn.asked.kind].filter(({ isMet }) => !isMet(turn, text)).map(({ what }) => what)
  const hint = [...reminders(session, turn, text), shapes[turn.asked.kind]].find((one) => !turn.hints.includes(one))
  return { missing, hint: hint ?? null }
}

const mostReminders = 3

/** What the story holds on the question and the answer has not said. */
function reminders({ story, turns, saidNames }: Session, { asked }: Turn, text: string): string[] {
  const said = turns.map(answerText).join(' ')
  const facts = story.facts
    .filter(({ value }) => !said.includes(String(value)))
    .toSorted((a, b) => Number(asked.text.includes(b.label)) - Number(asked.text.includes(a.label)))
    .slice(0, mostReminders)
    .map((fact) => `Your ledger has ${figureOf(fact)} for “${quotable(fact.label)}”.`)
  const unsaid = story.people.map((person) => person.name).filter((one) => !saidNames.includes(one) && !text.includes(one))
  const people = unsaid.length === 0 ? [] : [`On your map and not said yet: ${listed(unsaid.slice(0, mostReminders))}.`]
  const decided = story.turningPoints.map((point) => shortQuote(point.decided)).filter((quote) => quote !== '').slice(0, mostReminders).map((quote) => `You wrote that you decided: “${quote}”.`)
  switch (asked.kind) {
    case 'exact_number':
    case 'challenge_data':
    case 'counterfactual':
      return facts
    case 'name_names':
      return people
    case 'who_disagreed':
      return [...overruledPeople(story).filter(({ reason: why }) => shortQuote(why) !== '').map((person) => `You wrote of ${person.name}: “${shortQuote(person.reason)}”.`), ...people]
    case 'why_not_escalate_sooner':
      return hasLadder(story) ? [`Your ladder has ${dayWords(story.ladder?.silentDays ?? 0)}: you knew ${story.ladder?.knew ?? ''} and told it ${story.ladder?.told ?? ''}.`] : []
    case 'tradeoff':
      return story.turningPoints.map(({ tradeoff }) => shortQuote(tradeoff)).filter((quote) => quote !== '').slice(0, mostReminders).map((quote) => `You wrote as given up: “${quote}”.`)
    case 'your_role':
    case 'defend_decision':
    case 'mandate':
      return decided
    case 'opener':
      return [...decided, ...people, ...facts]
    default:
      return []
  }
}
