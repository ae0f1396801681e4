import {
  IconArrowBackUp, IconCircleDashed, IconCircleX, IconDoorEnter, IconMicrophone, IconPencil, IconPoint, IconShieldCheck, type Icon,
} from '@tabler/icons-react'
import type { HeardTurningPoint, TurningPointKind, TurningPointState } from '../../shared/turning-point.ts'
import { knownDateWords } from '../ui/date-entry.tsx'

export interface PointKindWords {
  readonly name: string
  /** What an interviewer listens for in it. */
  readonly asks: string
  readonly icon: Icon
}

export const pointKindWords: Readonly<Record<TurningPointKind, PointKindWords>> = {
  no_mandate: { name: 'Stepped in without mandate', asks: 'When did you act although it was not yours to do?', icon: IconDoorEnter },
  overruled: { name: 'Overruled or bypassed', asks: 'Whom did you overrule or go round, or who did it to you?', icon: IconCircleX },
  absorbed: { name: 'Absorbed cost or blame', asks: 'What did you take on yourself so that others need not?', icon: IconArrowBackUp },
  other: { name: 'Other', asks: 'What else turned the story?', icon: IconPoint },
}

export const pointStateWords: Readonly<Record<TurningPointState, { readonly name: string; readonly icon: Icon }>> = {
  empty: { name: 'Empty', icon: IconCircleDashed },
  written: { name: 'Written', icon: IconPencil },
  spoken: { name: 'Spoken in a take', icon: IconMicrophone },
  held: { name: 'Held under challenge', icon: IconShieldCheck },
}

/** What a turning point is known by: its first words, or that it has none. */
export function pointTitle({ happened, decided }: Pick<HeardTurningPoint, 'happened' | 'decided'>): string {
  const told = happened.trim() === '' ? decided.trim() : happened.trim()
  return told === '' ? 'Nothing written yet' : told
}

/** A turning point in a sentence, for who cannot see where it stands. */
export function pointSentence(point: HeardTurningPoint): string {
  const when = point.date === null ? 'No date' : knownDateWords(point)
  return `${when}: ${pointTitle(point)} ${pointKindWords[point.kind].name}. ${pointStateWords[point.state].name}`
}
