import { createAliases } from '../brief.ts'
import { dateWords, type CalendarDate } from '../calendar-date.ts'
import { markdownList, markdownSection, plainMarkdown } from '../markdown.ts'
import type { Rating } from '../session.ts'
import type { Debrief, DebriefTurn } from './debrief-schema.ts'

/** What a written debrief says beside the debrief itself. */
export interface DebriefFrame {
  readonly title: string
  /** The user's own day. */
  readonly date: CalendarDate
  readonly mode: 'real' | 'study'
  readonly rating: Rating | null
}

const turningPointStates = { unspoken: 'never told', spoken: 'told', held: 'held under challenge' } as const

/** "4:07" on the session's time. */
export function clockWords(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A debrief as Markdown. With aliases, everybody on the map is "Person A", "Person B" …, also inside what was said. */
export function writeDebrief(debrief: Debrief, { title, date, mode, rating }: DebriefFrame, withAliases: boolean): string {
  const alias = withAliases ? createAliases(debrief.people.map(({ name }) => name)) : (text: string): string => text
  const say = (text: string): string => plainMarkdown(alias(text.trim()))
  const { note, turns } = debrief
  const pausedMs = debrief.pauses.map(({ fromMs, toMs, reason }) => `${reason} at ${clockWords(fromMs)}${toMs === null ? '' : ` for ${clockWords(toMs - fromMs)}`}`)
  const blocks = [
    `# Debrief: ${say(title)}`,
    [dateWords(date), `${debrief.minutes} minutes`, mode === 'study' ? 'study mode' : '', ...pausedMs].filter((word) => word !== '').join(' · '),
    '## The note',
    `**${note.vote === 'inclined' ? 'Inclined' : 'Not inclined'}.** Granularity ${debrief.granularity}, conviction ${debrief.conviction}${turns.length === 0 ? '' : ` (rubric ${plainMarkdown(debrief.rubric)})`}.`,
    ...(rating === null ? [] : [`Your own rating before: ${rating.vote}, granularity ${rating.granularity}, conviction ${rating.conviction}.`]),
    ...markdownSection('For', markdownList(note.for.map(({ text }) => say(text)))),
    ...markdownSection('Against', markdownList(note.against.map(({ text }) => say(text)))),
    ...markdownSection('Challenges', markdownList(turns.filter(({ label }) => label !== null).map(({ question, label, why }) => `${say(question)} **${label ?? ''}.** ${say(why ?? '')}`))),
    ...markdownSection('Contradictions', markdownList(debrief.contradictions.map(({ place, ledger }) => `Said: “${say(place.quote)}”. The story has: ${say(ledger)}.`))),
    ...markdownSection('Turning points', markdownList(debrief.turningPoints.map(({ decided, state }) => `${say(decided)} **${turningPointStates[state]}**`))),
    ...markdownSection('People', markdownList(debrief.people.map(({ name, place }) => `**${say(name)}** ${place === null ? 'never said' : `said: “${say(place.quote)}”`}`))),
    ...markdownSection('Never said', markdownList(debrief.neverSaid.map(({ what }) => say(what)))),
    ...markdownSection('Answer again now', markdownList(debrief.retakes.map(({ question, why }) => `${say(question)} ${say(why)}`))),
    ...markdownSection('The whole exchange', turns.map((turn) => exchange(turn, say))),
  ]
  return `${blocks.join('\n\n')}\n`
}

function exchange({ askedMs, question, answer, cut, score }: DebriefTurn, say: (text: string) => string): string {
  const scores = score.isTooShort ? 'too short to score' : `granularity ${score.granularity}, conviction ${score.conviction}`
  return [`**${clockWords(askedMs)} ${say(question)}** (${scores})`, say(answer), ...(cut === null ? [] : [`**Cut at “${say(cut.place.quote)}”: ${say(cut.line)}**`])].join('\n')
}
