import { tokenise } from '../text/tokens.ts'
import type { Token } from '../text/token.ts'
import type { ContextPerson, ScoringContext } from './context.ts'
import { entitySpans, readClauses, readEntities, type FoundSpan, type ReaderWeights } from './reader.ts'
import type { Signal } from './signal.ts'

/** Finds the signals of a text, in the order in which they begin; of two that begin together the longer one first. */
export function findSignals(text: string, context: ScoringContext, weights: ReaderWeights): Signal[] {
  const tokens = tokenise(text)
  const entities = readEntities(text, tokens, weights)
  const named = storyPeople(tokens, context.people ?? [])
  const found = [
    ...entitySpans(tokens, entities).filter((span) => !named.some((name) => overlaps(name, span))),
    ...named,
    ...readClauses(text, tokens, entities, weights),
  ]
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1))
    .map(({ kind, start, end }) => {
      const isUncertain = context.uncertain?.some((span) => span.start < end && span.end > start) === true
      return { kind, start, end, quote: text.slice(start, end), ...(isUncertain ? { uncertain: true } : {}) }
    })
}

const overlaps = (a: FoundSpan, b: FoundSpan): boolean => a.start < b.end && b.start < a.end

/** Names of the story's people, in whatever case they were written or transcribed; the longest form that fits. */
function storyPeople(tokens: readonly Token[], people: readonly ContextPerson[]): FoundSpan[] {
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
  const spans: FoundSpan[] = []
  for (let at = 0; at < tokens.length; at++) {
    const form = forms.find((words) => words.every((word, offset) => tokens[at + offset]?.norm === word))
    const first = tokens[at]
    const last = form === undefined ? undefined : tokens[at + form.length - 1]
    if (form === undefined || first === undefined || last === undefined) continue
    spans.push({ kind: 'person', start: first.start, end: last.end })
    at += form.length - 1
  }
  return spans
}
