import { IconAnchor, IconArrowBigDown, IconArrowUpCircle, IconCornerDownRight, IconRefresh, type Icon } from '@tabler/icons-react'
import type { ReplyLabel } from '../../shared/scoring/replies/reply-labels.ts'
import type { TriggerKind } from '../../shared/interview/deck/cut-ins.ts'
import type { Debrief, Unsaid } from '../../shared/debrief/debrief-schema.ts'

/** How a challenge was met, with the sign beside it. */
export const labelWords: Readonly<Record<ReplyLabel, { readonly name: string; readonly icon: Icon; readonly isKept: boolean }>> = {
  held: { name: 'Held', icon: IconAnchor, isKept: true },
  revised: { name: 'Revised', icon: IconRefresh, isKept: true },
  folded: { name: 'Folded', icon: IconArrowBigDown, isKept: false },
  deferred: { name: 'Deferred', icon: IconArrowUpCircle, isKept: false },
  dodged: { name: 'Dodged', icon: IconCornerDownRight, isKept: false },
}

export const triggerWords: Readonly<Record<TriggerKind, string>> = {
  vague_quantity: 'a vague amount',
  unnamed_actor: 'somebody unnamed',
  hidden_actor: 'a hidden actor',
  we_decisions: 'decisions told as “we”',
  passed_over_failure: 'a failure passed over',
  no_decision: 'no decision of your own',
  contradiction: 'a contradiction with your story',
  free_run_over: 'the end of the free run',
  behind_the_clock: 'the clock',
}

export const unsaidWords: Readonly<Record<Unsaid['kind'], string>> = {
  pillar: 'No answer held',
  person: 'Never named',
  turning_point: 'Never told',
  fact: 'Never used',
}

export const endWords: Readonly<Record<NonNullable<Debrief['endReason']>, string>> = {
  last_word: 'ended with the last word',
  clock: 'ended by the clock',
  user: 'ended by you',
  answers_over: 'ended when the answers were over',
}
