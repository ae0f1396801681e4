import type { Pillar } from '../../shared/hearing.ts'
import { kindWords, type KindWords } from '../ui/signal-words.ts'

/** What each pillar is called, with the sign of what speaks to it. */
export const pillarWords: Readonly<Record<Pillar, KindWords>> = {
  metrics: { name: 'Figures', icon: kindWords.metric.icon },
  people: { name: 'People by name', icon: kindWords.person.icon },
  counterfactual: { name: 'What if not', icon: kindWords.counterfactual.icon },
  personal_cost: { name: 'What it cost you', icon: kindWords.personal_cost.icon },
}
