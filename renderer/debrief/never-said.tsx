import { IconCircleDashed } from '@tabler/icons-react'
import type { Unsaid } from '../../shared/debrief/debrief-schema.ts'
import { Panel } from '../ui/panel.tsx'
import { unsaidWords } from './label-words.ts'
import styles from './side-list.module.css'

/** What an interviewer waited for, or the story holds, and no answer did. People stand in a list of their own. */
export function NeverSaid({ unsaid }: { readonly unsaid: readonly Unsaid[] }) {
  const shown = unsaid.filter(({ kind }) => kind === 'pillar' || kind === 'fact')
  if (shown.length === 0) return null
  return (
    <Panel title="Never said">
      <ul className={styles['list']}>
        {shown.map(({ kind, what }) => (
          <li key={`${kind}-${what}`} className={styles['row']}>
            <IconCircleDashed size={16} aria-hidden className={styles['sign']} />
            <span>
              <span className="quiet">{unsaidWords[kind]}</span> {what}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
