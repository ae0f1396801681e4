import { dateWords, spanWords } from './calendar-date.ts'
import type { Dossier } from './dossier.ts'
import { valueWords } from './fact-value.ts'
import { isEmptyRung, readLadder, type RungKind } from './ladder.ts'
import { markdownList, markdownSection, plainMarkdown } from './markdown.ts'
import { isNamed } from './named.ts'
import { principleNames } from './principle.ts'
import type { RelationKind } from './relation.ts'
import type { Stance } from './stakeholder.ts'
import { spanOf } from './story-span.ts'
import { storyParts, type StoryPart } from './story.ts'
import { turningPointsInTime, type TurningPointKind } from './turning-point.ts'

export const partNames: Readonly<Record<StoryPart, string>> = { situation: 'Situation', task: 'Task', action: 'Action', result: 'Result', learning: 'Learning' }

export const stanceWords: Readonly<Record<Stance, string>> = {
  resisted: 'resisted',
  failed: 'failed',
  overruled: 'was overruled',
  supported: 'supported',
  decided: 'decided',
  affected: 'was affected',
}

export const relationWords: Readonly<Record<RelationKind, string>> = {
  reports_to: 'reports to',
  blocked: 'blocked',
  sided_with: 'sided with',
  escalated_to: 'escalated to',
  overruled: 'overruled',
}

export const turningPointWords: Readonly<Record<TurningPointKind, string>> = {
  no_mandate: 'Stepped in without a mandate',
  overruled: 'Overruled or went round somebody',
  absorbed: 'Took cost or blame',
  other: 'Turned',
}

export const rungWords: Readonly<Record<RungKind, string>> = {
  first_signal: 'First signal',
  knew: 'I knew',
  first_fix: 'First fix tried',
  told: 'Told',
  escalated: 'Escalated',
  decided: 'Decided',
}

/** "Person A" to "Person Z", then "Person AA". */
function aliasOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return `Person ${index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))}${letter}`
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Replaces every name of the map by its alias, in full and by each of its words, wherever it stands. */
export function createAliases(names: readonly string[]): (text: string) => string {
  const aliases = new Map<string, string>()
  names.filter(isNamed).forEach((name, index) => {
    const alias = aliasOf(index)
    const words = name.match(/\p{Lu}[\p{L}\p{M}’'-]+|[^\p{Script=Latin}\s\p{P}\d]{2,}/gu) ?? []
    for (const called of [name, ...words.filter((word) => word.length > 1 && isNamed(word))]) if (!aliases.has(called)) aliases.set(called, alias)
  })
  if (aliases.size === 0) return (text) => text
  const longestFirst = [...aliases.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => text.replace(pattern, (called) => aliases.get(called) ?? called)
}

/** The brief of a story as Markdown: one page to read before the interview. */
export function writeBrief(dossier: Dossier, withAliases: boolean): string {
  const { story, people, relations, turningPoints, rungs, facts } = dossier
  const alias = withAliases ? createAliases(people.map(({ name }) => name)) : (text: string): string => text
  const say = (text: string): string => plainMarkdown(alias(text.trim()))
  const nameOf = (id: string | null): string => (id === null ? 'I' : say(people.find((person) => person.id === id)?.name ?? ''))
  const span = spanOf(dossier)
  const frame = [
    story.principle === null ? '' : principleNames[story.principle],
    story.level ?? '',
    span === null ? '' : `${dateWords(span.from)} to ${dateWords(span.to)}`,
    story.isSample ? 'sample story' : '',
  ].filter((word) => word !== '')
  const ladder = readLadder(rungs)
  const blocks = [
    `# ${say(story.title)}`,
    ...(frame.length === 0 ? [] : [frame.join(' · ')]),
    ...storyParts.flatMap((part) => (story[part].trim() === '' ? [] : [`## ${partNames[part]}`, say(story[part])])),
    ...markdownSection('Turning points', markdownList(turningPointsInTime(turningPoints).map((point) => {
      const when = point.date === null ? '' : ` (${point.isApproximate ? 'about ' : ''}${dateWords(point.date)})`
      const told = [say(point.happened), point.decided.trim() === '' ? '' : `**I decided:** ${say(point.decided)}`]
      const trade = [
        point.chosen.trim() === '' ? '' : `chose ${say(point.chosen)}`,
        point.rejected.trim() === '' ? '' : `over ${say(point.rejected)}`,
        point.cost.trim() === '' ? '' : `at the cost of ${say(point.cost)}`,
      ].filter((word) => word !== '')
      return [`**${turningPointWords[point.kind]}${when}.**`, ...told, trade.length === 0 ? '' : `Trade-off: ${trade.join(', ')}`].filter((word) => word !== '').join(' ')
    }))),
    ...markdownSection('Escalation', markdownList(rungs.filter((rung) => !isEmptyRung(rung)).map(({ kind, date, stakeholderId, note }) => {
      const who = stakeholderId === null ? '' : ` ${nameOf(stakeholderId)}`
      return `**${rungWords[kind]}${who}**${date === null ? '' : `, ${dateWords(date)}`}${note.trim() === '' ? '' : `: ${say(note)}`}`
    }))),
    ...(ladder.silence === null ? [] : [`Silent for ${spanWords(ladder.silence.days)}.`]),
    ...markdownSection('Numbers', facts.length === 0 ? [] : [[
      '| Number | Value | Before | Period | Source | Confirmed by |',
      '| --- | --- | --- | --- | --- | --- |',
      ...facts.map((fact) => `| ${[fact.label, valueWords(fact), fact.baseline, fact.period, fact.source, fact.confirmer].map((text) => say(text).replace(/\n/g, ' ')).join(' | ')} |`),
    ].join('\n')]),
    ...markdownSection('People', markdownList(people.map(({ name, role, team, stance, said, reason }) => {
      const place = [role, team].filter((part) => part !== '').map(say).join(', ')
      return [
        `**${say(name)}**${place === '' ? '' : ` (${place})`}${stance === null ? '' : ` ${stanceWords[stance]}`}.`,
        said.trim() === '' ? '' : `Said: ${say(said)}`,
        reason.trim() === '' ? '' : `Because: ${say(reason)}`,
      ].filter((word) => word !== '').join(' ')
    }))),
    ...(relations.length === 0 ? [] : [markdownList(relations.map(({ fromId, toId, kind }) => {
      const [from, to] = [nameOf(fromId), toId === null ? 'me' : nameOf(toId)]
      return `${from} ${kind === 'reports_to' && fromId === null ? 'report to' : relationWords[kind]} ${to}`
    })).join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}
