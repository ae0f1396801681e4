import {
  IconBriefcase, IconBolt, IconCalendar, IconCircleX, IconCoin, IconEyeOff, IconGitBranch, IconHash, IconHourglass, IconId,
  IconAnchor, IconArrowBackUp, IconArrowRightCircle, IconArrowUpCircle, IconDoorEnter, IconGhost, IconScale, IconTilde, IconUser, IconUserQuestion,
  IconUsers, type Icon,
} from '@tabler/icons-react'
import type { SignalKind } from '../../shared/scoring/signal.ts'

export interface KindWords {
  readonly name: string
  readonly icon: Icon
}

/** What each kind of signal is called on screen, and the sign that stands beside its colour. */
export const kindWords: Readonly<Record<SignalKind, KindWords>> = {
  metric: { name: 'Exact figure', icon: IconHash },
  date: { name: 'Exact date', icon: IconCalendar },
  person: { name: 'Named person', icon: IconUser },
  role: { name: 'Findable role', icon: IconId },
  counterfactual: { name: 'Counterfactual', icon: IconGitBranch },
  personal_cost: { name: 'Personal cost', icon: IconCoin },
  tradeoff: { name: 'Trade-off', icon: IconScale },
  vague_quantity: { name: 'Vague amount', icon: IconTilde },
  vague_person: { name: 'Unnamed actor', icon: IconUserQuestion },
  vague_time: { name: 'Vague time', icon: IconHourglass },
  decisive_act: { name: 'Decisive act', icon: IconBolt },
  mandate_gap: { name: 'Without mandate', icon: IconDoorEnter },
  overrule: { name: 'Overruled', icon: IconCircleX },
  blame_absorbed: { name: 'Took the blame', icon: IconArrowBackUp },
  stand: { name: 'Stood by it', icon: IconAnchor },
  hedge: { name: 'Hedge', icon: IconGhost },
  deference: { name: 'Handed up', icon: IconArrowUpCircle },
  diluted_agency: { name: 'Diluted “we”', icon: IconUsers },
  agentless: { name: 'Hidden actor', icon: IconEyeOff },
  blame_shift: { name: 'Shifted blame', icon: IconArrowRightCircle },
  job_description: { name: 'Job description', icon: IconBriefcase },
}
