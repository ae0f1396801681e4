import type { SignalKind } from './signal.ts'

const listed: readonly (readonly [SignalKind, readonly string[]])[] = [
  ['hedge', ['i think', 'maybe', 'i guess', 'probably', 'kind of', 'i suppose', 'sort of', 'i believe', 'perhaps', 'a bit', 'more or less', 'i feel like', 'arguably', 'somewhat', 'pretty much', 'possibly']],
  ['vague_quantity', ['a lot', 'a lot of', 'a few', 'several', 'a number of', 'plenty of', 'significantly', 'considerably', 'substantial', 'significant', 'most of', 'many']],
  ['vague_person', ['people', 'folks', 'leadership', 'stakeholders', 'somebody', 'someone', 'everyone', 'everybody', 'others', 'management']],
  ['vague_time', ['eventually', 'afterwards', 'at some point', 'recently', 'over time', 'later on', 'in due course', 'a while back', 'at one point']],
  ['role', ['legal', 'finance', 'the board', 'the ceo', 'the cfo', 'the cto', 'the coo', 'my director', 'my manager', 'my boss', 'compliance', 'treasury', 'marketing', 'the committee']],
]

export interface Phrase {
  readonly kind: SignalKind
  readonly words: readonly string[]
}

const byFirst = new Map<string, Phrase[]>()
for (const [kind, list] of listed) {
  for (const phrase of list) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), { kind, words }])
  }
}
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)

/** Phrases that are a signal by themselves, by their first word, longest first. */
export const phrases: ReadonlyMap<string, readonly Phrase[]> = byFirst
