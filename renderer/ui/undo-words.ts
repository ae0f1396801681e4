import { relationKindSchema } from '../../shared/relation.ts'
import { rungKindSchema } from '../../shared/ladder.ts'
import type { UndoEntry, UndoNoun } from '../../shared/undo.ts'
import { relationWords } from './relation-words.ts'
import { rungWords } from './rung-words.ts'

const acts = { added: 'Added', changed: 'Changed', removed: 'Removed' } as const

const nouns: Readonly<Record<UndoNoun, string>> = {
  story: 'the story',
  question: 'the question',
  person: 'people on the map',
  relation: 'a line',
  turning_point: 'a turning point',
  rung: 'a rung',
  fact: 'a number',
  offer: 'an offer',
  take: 'the take of',
  take_sound: 'the sound of the take of',
  take_words: 'the words of the take of',
  take_scores: 'the scores of the take of',
  session: 'the session',
}

/** What was done, in a line: "Removed Dan Whitlock", "Changed the rung “I knew”". */
export function deedWords({ act, noun, name }: Pick<UndoEntry, 'act' | 'noun' | 'name'>): string {
  const short = name.length > 60 ? `${name.slice(0, 57).trimEnd()}…` : name
  if (noun === 'offer') return `Left out “${short}”`
  return `${acts[act]} ${what(noun, short)}`
}

function what(noun: UndoNoun, name: string): string {
  if (name === '') return nouns[noun]
  const relation = noun === 'relation' ? relationKindSchema.safeParse(name) : null
  if (relation?.success) return `the line “${relationWords[relation.data].of}”`
  const rung = noun === 'rung' ? rungKindSchema.safeParse(name) : null
  if (rung?.success) return `the rung “${rungWords[rung.data].name}”`
  if (noun.startsWith('take')) return `${nouns[noun]} “${name}”`
  if (noun === 'session') return `${nouns[noun]} of ${name}`
  return noun === 'person' ? name : `“${name}”`
}
