import { IconAlertTriangle } from '@tabler/icons-react'
import { UnstyledButton } from '@mantine/core'
import type { Conflict, ConflictKind } from '../../shared/conflict.ts'
import type { Story } from '../../shared/story.ts'
import { chooseStory } from '../ui/current-story.ts'
import { navigate } from '../ui/navigation.ts'
import styles from './stories.module.css'

const kindWords: Readonly<Record<ConflictKind, { readonly name: string; readonly asks: string }>> = {
  same_story: { name: 'One story under two principles', asks: 'An interviewer who hears both hears one. Which of the two is it for?' },
  acted_and_waited: { name: 'Acted without data here, waited for it there', asks: 'What made the one right there and the other here?' },
  person_two_sides: { name: 'One person on two sides', asks: 'What changed between the two?' },
  number_two_values: { name: 'One number, two values', asks: 'Which of them can be looked up?' },
}

interface ConflictPairProps {
  readonly conflict: Conflict
  readonly stories: readonly Story[]
}

/** What two stories say of one thing, side by side. */
export function ConflictPair({ conflict, stories }: ConflictPairProps) {
  const { name, asks } = kindWords[conflict.kind]
  const open = (storyId: string) => {
    chooseStory(storyId)
    navigate({ screen: 'story' })
  }
  return (
    <li className={styles['conflict']}>
      <h3 className={styles['dispute']}>
        <IconAlertTriangle size={16} aria-hidden /> {name}
        {conflict.about === '' ? '' : `: ${conflict.about}`}
      </h3>
      <div className={styles['sides']}>
        {conflict.sides.map(({ storyId, quote }, at) => (
          <div key={at} className={styles['side']}>
            <p className="words">“{quote}”</p>
            <UnstyledButton className={styles['from']} onClick={() => open(storyId)}>
              {stories.find(({ id }) => id === storyId)?.title ?? 'A story'}
            </UnstyledButton>
          </div>
        ))}
      </div>
      <p className="quiet">{asks}</p>
    </li>
  )
}
