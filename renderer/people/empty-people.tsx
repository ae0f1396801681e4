import styles from './empty-people.module.css'
import { StanceMark } from './stance-mark.tsx'

/** Before there is anybody: what to do, and what a finished entry looks like. */
export function EmptyPeople() {
  return (
    <div className={styles['empty']}>
      <p className={styles['lead']}>Who stood in your way, who helped, who decided? Add each by name: “leadership” can be nobody’s witness. Press N to add the first.</p>
      <figure className={styles['example']}>
        <figcaption className="overline">A finished entry</figcaption>
        <StanceMark stance="overruled" />
        <p className={styles['name']}>Dan Whitlock</p>
        <p className="quiet">VP · Payments · 9 February 2024</p>
        <p className={`words ${styles['said']}`}>“We ship on Friday. The launch is announced.”</p>
        <p className="quiet">Because: his quarter hung on the date.</p>
      </figure>
    </div>
  )
}
