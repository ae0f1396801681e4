import type { Stance } from '../../shared/stakeholder.ts'
import { noStance, stanceWords } from '../ui/stance-words.ts'
import styles from './stance.module.css'

/** A stance by its sign, its colour and its word. */
export function StanceMark({ stance }: { readonly stance: Stance | null }) {
  const { name, icon: Sign } = stance === null ? noStance : stanceWords[stance]
  return (
    <span className={styles['mark']} data-stance={stance ?? 'none'}>
      <Sign size={15} stroke={1.75} aria-hidden />
      {name}
    </span>
  )
}
