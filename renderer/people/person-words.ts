import { dateWords } from '../../shared/calendar-date.ts'
import { isNamed } from '../../shared/named.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import { noStance, seniorityNames, stanceWords } from '../ui/stance-words.ts'

/** The first letters of somebody's first and last word, for where there is no room for a name: "MD" for Marek Dvorak; in any script. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const last = words.at(-1) ?? ''
  // "Engineer 2" is told from the first by the number.
  const number = words.length > 1 && /^\p{N}+$/u.test(last) ? last : ''
  const named = number === '' ? words : words.slice(0, -1)
  const ends = named.length > 1 ? [named[0], named.at(-1)] : named
  return `${ends.map((word) => firstLetter(word ?? '')).join('')}${number}`
}

function firstLetter(word: string): string {
  return ([...word][0] ?? '').toUpperCase()
}

/** Role and team in a line; empty where neither is known. */
export function placeWords({ role, team }: Pick<HeardStakeholder, 'role' | 'team'>): string {
  return [role, team].filter((part) => part.trim() !== '').join(' · ')
}

/** Whether somebody was said aloud. */
export function aloudWords({ saidInTakes }: Pick<HeardStakeholder, 'saidInTakes'>): string {
  if (saidInTakes === 0) return 'Never said aloud in any take'
  return `Said aloud in ${saidInTakes} ${saidInTakes === 1 ? 'take' : 'takes'}`
}

/** All that a card says, in words: for who cannot see it. */
export function personSentence(person: HeardStakeholder, lines: number): string {
  const parts = [
    [person.name, placeWords(person), person.seniority === null ? '' : seniorityNames[person.seniority]].filter((part) => part !== '').join(', '),
    isNamed(person.name) ? '' : 'Unnamed',
    person.stance === null ? noStance.name : stanceWords[person.stance].name,
    person.said.trim() === '' ? '' : `“${person.said.trim()}”`,
    person.date === null ? '' : dateWords(person.date),
    lines === 0 ? '' : `${lines} ${lines === 1 ? 'line' : 'lines'}`,
    aloudWords(person),
  ]
  return parts.filter((part) => part !== '').join('. ')
}
