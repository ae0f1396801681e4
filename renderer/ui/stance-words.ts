import {
  IconAlertTriangle, IconArrowBigDownLine, IconGavel, IconHandStop, IconHeartHandshake, IconHelpCircle, IconRipple, type Icon,
} from '@tabler/icons-react'
import type { Seniority, Stance } from '../../shared/stakeholder.ts'

export interface StanceWords {
  readonly name: string
  /** What it means of a person, for the choice of one. */
  readonly means: string
  readonly icon: Icon
}

/** What each stance is called on screen, and the sign that stands beside its colour and its kind of line. */
export const stanceWords: Readonly<Record<Stance, StanceWords>> = {
  resisted: { name: 'Resisted', means: 'said no, or worked against it', icon: IconHandStop },
  failed: { name: 'Failed', means: 'did not do what was theirs to do', icon: IconAlertTriangle },
  overruled: { name: 'Overruled', means: 'decided over somebody’s head', icon: IconArrowBigDownLine },
  supported: { name: 'Supported', means: 'helped, or stood by you', icon: IconHeartHandshake },
  decided: { name: 'Decided', means: 'had the last word', icon: IconGavel },
  affected: { name: 'Affected', means: 'bore what came of it', icon: IconRipple },
}

/** Where no stance has been set. */
export const noStance = { name: 'No stance yet', icon: IconHelpCircle } as const

export const seniorityNames: Readonly<Record<Seniority, string>> = {
  individual: 'Individual contributor',
  lead: 'Team lead',
  manager: 'Manager',
  director: 'Director',
  vp: 'VP',
  executive: 'Executive',
  outside: 'Outside the company',
}
