import { useId } from 'react'
import styles from './view-switch.module.css'

interface ViewSwitchProps<View extends string> {
  readonly views: Readonly<Record<View, string>>
  readonly view: View
  readonly onChange: (view: View) => void
}

/** Changes between two ways to show the same. Plain radio buttons: Mantine's own measures itself, and with it the whole screen, before it can be seen. */
export function ViewSwitch<View extends string>({ views, view, onChange }: ViewSwitchProps<View>) {
  const group = useId()
  const names: readonly View[] = Object.keys(views).filter((name): name is View => name in views)
  return (
    <div role="radiogroup" aria-label="Show as" className={styles['switch']}>
      {names.map((name) => (
        <label key={name} className={styles['view']}>
          <input type="radio" className="for-readers" name={group} value={name} checked={name === view} onChange={() => onChange(name)} />
          {views[name]}
        </label>
      ))}
    </div>
  )
}
