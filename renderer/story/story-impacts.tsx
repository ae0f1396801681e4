import { UnstyledButton } from '@mantine/core'
import { IconClock, IconCoin, IconHeartHandshake, IconReceipt2, IconShieldExclamation, IconUsers, type Icon } from '@tabler/icons-react'
import { impactKinds, impactPrompts, type ImpactKind } from '../../shared/impact.ts'
import type { Story } from '../../shared/story.ts'
import { useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import styles from './story-impacts.module.css'

const impactWords: Readonly<Record<ImpactKind, { readonly name: string; readonly icon: Icon }>> = {
  revenue: { name: 'Revenue', icon: IconCoin },
  cost: { name: 'Cost', icon: IconReceipt2 },
  risk: { name: 'Risk', icon: IconShieldExclamation },
  customer_trust: { name: 'Customer trust', icon: IconHeartHandshake },
  team: { name: 'Team', icon: IconUsers },
  time: { name: 'Time', icon: IconClock },
}

interface StoryImpactsProps {
  readonly story: Story
}

/** What the story changed, and for each kind of change what to ask oneself to put a number on it. */
export function StoryImpacts({ story }: StoryImpactsProps) {
  const { mutate } = useCommand('stories.change')
  const toggle = (kind: ImpactKind) => {
    const impacts = impactKinds.filter((each) => (each === kind ? !story.impacts.includes(kind) : story.impacts.includes(each)))
    mutate({ storyId: story.id, change: { impacts } }, { onError: tellFailure })
  }
  return (
    <section aria-labelledby="impacts" className={styles['impacts']}>
      <h2 id="impacts" className="overline">
        What it changed
      </h2>
      <div role="group" aria-labelledby="impacts" className={styles['kinds']}>
        {impactKinds.map((kind) => {
          const { name, icon: Sign } = impactWords[kind]
          return (
            <UnstyledButton key={kind} className={styles['kind']} aria-pressed={story.impacts.includes(kind)} onClick={() => toggle(kind)}>
              <Sign size={15} aria-hidden /> {name}
            </UnstyledButton>
          )
        })}
      </div>
      {story.impacts.length === 0 ? (
        <p className="quiet">Choose what it touched; each comes with the questions that put a number on it.</p>
      ) : (
        <>
          {story.impacts.map((kind) => (
            <div key={kind} className={styles['prompts']}>
              <h3>{impactWords[kind].name}</h3>
              <ul>
                {impactPrompts[kind].map((prompt) => (
                  <li key={prompt}>{prompt}</li>
                ))}
              </ul>
            </div>
          ))}
          <p className="quiet">
            Write the answers above, and keep the figures in <Link to={{ screen: 'numbers' }}>Numbers</Link>.
          </p>
        </>
      )}
    </section>
  )
}
