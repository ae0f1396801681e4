import { Kbd, Modal } from '@mantine/core'
import { useKeyGroups } from './keys.ts'
import styles from './key-list.module.css'

interface KeyListProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** What `?` shows: the keys that work on this screen. */
export function KeyList({ isOpen, onClose }: KeyListProps) {
  const groups = useKeyGroups().toReversed()
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" size="md" closeButtonProps={{ 'aria-label': 'Close the list of keys' }}>
      {groups.map((group) => (
        <section key={group.title} className={styles['group']}>
          <h3 className="overline">{group.title}</h3>
          <dl className={styles['keys']}>
            {group.bindings.map((binding) => (
              <div key={binding.key} className={styles['row']}>
                <dt>{binding.does}</dt>
                <dd>
                  <Kbd>{binding.shown ?? binding.key}</Kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  )
}
