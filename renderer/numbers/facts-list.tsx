import type { Fact } from '../../shared/fact.ts'
import { missingOf, valueWords } from '../../shared/fact-value.ts'
import { RowList } from '../ui/row-list.tsx'
import { factKindWords, missingWords } from './fact-words.ts'
import styles from './facts-list.module.css'

interface FactsListProps {
  readonly facts: readonly Fact[]
  readonly openId: string | null
  readonly onOpen: (id: string, byKey: boolean) => void
  readonly onRemove: (fact: Fact) => void
}

/** The ledger, a row a number; what a number lacks is asked for in its place. */
export function FactsList({ facts, openId, onOpen, onRemove }: FactsListProps) {
  return (
    <div className={styles['ledger']}>
      <div className={`${styles['row']} ${styles['heads']}`} aria-hidden>
        <span>What it counts</span>
        <span className={styles['value']}>Value</span>
        <span>Before</span>
        <span>Over which time</span>
        <span>Source</span>
        <span>Who could confirm it</span>
      </div>
      <RowList label="Numbers of the story" rows={facts} idOf={({ id }) => id} rowHeight={56} openId={openId} onOpen={({ id }, byKey) => onOpen(id, byKey)} onRemove={onRemove}>
        {(fact) => <Row fact={fact} />}
      </RowList>
    </div>
  )
}

function Row({ fact }: { readonly fact: Fact }) {
  const kind = fact.kind === null ? null : factKindWords[fact.kind]
  const missing = missingOf(fact)
  return (
    <div className={styles['row']}>
      <span className={styles['label']}>
        <span className={styles['cut']}>{fact.label.trim() === '' ? <em className="quiet">Counts what?</em> : fact.label}</span>
        {kind && (
          <span className={styles['kind']}>
            <kind.icon size={13} aria-hidden /> {kind.name}
          </span>
        )}
      </span>
      <span className={styles['value']}>
        <b>{fact.unit.startsWith('%') ? valueWords(fact) : fact.value}</b>
        {fact.unit !== '' && !fact.unit.startsWith('%') && <span className={styles['unit']}> {fact.unit}</span>}
      </span>
      {(['baseline', 'period', 'source', 'confirmer'] as const).map((field) => (
        <span key={field} className={styles['cell']}>
          {missing.includes(field) ? <span className={styles['missing']}>{missingWords[field]}</span> : fact[field]}
        </span>
      ))}
    </div>
  )
}
