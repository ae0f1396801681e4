import { tokenise } from '../text/tokens.ts'
import type { ContextPerson, ScoringContext } from './context.ts'
import { readText, type FoundSpan, type ReaderWeights } from './reader.ts'
import type { Signal } from './signal.ts'
import type { Placed } from './stretch.ts'

/** Finds the signals of a text, in the order in which they begin; of two that begin together the longer one first. */
export function findSignals(text: string, context: ScoringContext, weights: ReaderWeights): Signal[] {
  const { placed, entities, clauses } = readText(text, weights)
  const named = storyPeople(placed, context.people ?? [])
  const found = [...(named.length === 0 ? entities : entities.filter((span) => !named.some((name) => overlaps(name, span)))), ...named, ...clauses]
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1))
    .map(({ kind, start, end }) => {
      const isUncertain = context.uncertain?.some((span) => span.start < end && span.end > start) === true
      return { kind, start, end, quote: text.slice(start, end), ...(isUncertain ? { uncertain: true } : {}) }
    })
}

const overlaps = (a: FoundSpan, b: FoundSpan): boolean => a.start < b.end && b.start < a.end

/** Names of the story's people, in whatever case they were written or transcribed; the longest form that fits. */
function storyPeople(placed: readonly Placed[], people: readonly ContextPerson[]): FoundSpan[] {
  const forms = people
    .flatMap(({ name }) => {
      const words = tokenise(name).map((token) => token.norm)
      // A first or last name alone is enough, unless it is an everyday word or an initial.
      const parts = words.length > 1 ? [words.slice(0, 1), words.slice(-1)] : []
      return [words, ...parts.filter((part) => (part[0]?.length ?? 0) > 2)]
    })
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length)
  if (forms.length === 0) return []
  const byFirst = Map.groupBy(forms, ([first]) => first ?? '')
  const tokens = placed.flatMap(({ stretch }) => stretch.tokens)
  const starts = placed.flatMap(({ stretch, start }) => stretch.tokens.map(() => start))
  const spans: FoundSpan[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]
    const form = byFirst.get(first?.norm ?? '')?.find((words) => words.every((word, offset) => tokens[at + offset]?.norm === word))
    const lastAt = at + (form?.length ?? 0) - 1
    const last = tokens[lastAt]
    if (form === undefined || first === undefined || last === undefined) continue
    spans.push({ kind: 'person', start: first.start + (starts[at] ?? 0), end: last.end + (starts[lastAt] ?? 0) })
    at = lastAt
  }
  return spans
}
