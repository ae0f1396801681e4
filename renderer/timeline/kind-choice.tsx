import { UnstyledButton } from '@mantine/core'
import { turningPointKinds, type TurningPointKind } from '../../shared/turning-point.ts'
import styles from './kind-choice.module.css'
import { pointKindWords } from './point-words.ts'

interface KindChoiceProps {
  readonly kind: TurningPointKind
  readonly onChange: (kind: TurningPointKind) => void
}

/** What sort of turning point it is. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  return (
    <fieldset className={styles['choice']}>
      <legend className={styles['legend']}>Kind</legend>
      <div className={styles['kinds']}>
        {turningPointKinds.map((each) => {
          const { name, asks, icon: Sign } = pointKindWords[each]
          return (
            <UnstyledButton key={each} className={styles['kind']} aria-pressed={each === kind} title={asks} onClick={() => onChange(each)}>
              <Sign size={15} aria-hidden className={styles['sign']} />
              {name}
            </UnstyledButton>
          )
        })}
      </div>
    </fieldset>
  )
}
