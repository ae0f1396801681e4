import { UnstyledButton } from '@mantine/core'
import { stances, type Stance } from '../../shared/stakeholder.ts'
import { stanceWords } from '../ui/stance-words.ts'
import styles from './stance-choice.module.css'

interface StanceChoiceProps {
  readonly stance: Stance | null
  readonly onChange: (stance: Stance | null) => void
}

/** Where somebody stood. Choosing the same again takes it back. */
export function StanceChoice({ stance, onChange }: StanceChoiceProps) {
  return (
    <fieldset className={styles['choice']}>
      <legend className={styles['legend']}>Stance</legend>
      <div className={styles['stances']}>
        {stances.map((each) => {
          const { name, means, icon: Sign } = stanceWords[each]
          return (
            <UnstyledButton
              key={each}
              className={styles['stance']}
              aria-pressed={each === stance}
              title={means}
              style={{ '--mark': `var(--${each})` }}
              onClick={() => onChange(each === stance ? null : each)}
            >
              <Sign size={15} aria-hidden className={styles['icon']} />
              {name}
            </UnstyledButton>
          )
        })}
      </div>
      {stance !== null && <p className={styles['means']}>{stanceWords[stance].name}: {stanceWords[stance].means}.</p>}
    </fieldset>
  )
}
