import type { RelationKind } from '../../shared/relation.ts'

/** What stands between two people: "Dan blocked you". `ofYou` is the same where the teller comes first: "You report to Dan". */
export const relationWords: Readonly<Record<RelationKind, { readonly of: string; readonly ofYou: string }>> = {
  reports_to: { of: 'reports to', ofYou: 'report to' },
  blocked: { of: 'blocked', ofYou: 'blocked' },
  sided_with: { of: 'sided with', ofYou: 'sided with' },
  escalated_to: { of: 'escalated to', ofYou: 'escalated to' },
  overruled: { of: 'overruled', ofYou: 'overruled' },
}

/** A line between two people in words; null is the teller. */
export function relationSentence(from: string | null, kind: RelationKind, to: string | null): string {
  return `${from ?? 'You'} ${from === null ? relationWords[kind].ofYou : relationWords[kind].of} ${to ?? 'you'}`
}
