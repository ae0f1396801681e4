import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconNotebook, IconPlus, IconSchool, IconStack2 } from '@tabler/icons-react'
import type { Story } from '../../shared/story.ts'
import { useAnswer, useCommand } from './ask.ts'
import { chooseStory } from './current-story.ts'
import { tellFailure } from './failure-note.tsx'
import { navigate } from './navigation.ts'
import { useNewStory } from './new-story.ts'
import styles from './story-switcher.module.css'

/** Which story the screens show, and the way to the others. */
export function StorySwitcher({ story }: { readonly story: Story }) {
  const stories = useAnswer('stories.list', {})
  const openSample = useCommand('stories.openSample')
  const { begin } = useNewStory()
  const hasSample = stories.data?.some(({ isSample }) => isSample) ?? true
  return (
    <Menu position="bottom-start" width={320} shadow="md">
      <Menu.Target>
        <UnstyledButton className={styles['button']} title="Change the story">
          <span className="for-readers">Story: </span>
          {story.isSample && <span className={styles['sample']}>Sample</span>}
          <span className={styles['title']}>{story.title}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {stories.data?.map((other) => (
          <Menu.Item
            key={other.id}
            leftSection={other.id === story.id ? <IconCheck size={16} aria-hidden /> : <IconNotebook size={16} aria-hidden />}
            rightSection={other.isSample ? <span className={styles['sample']}>Sample</span> : undefined}
            onClick={() => chooseStory(other.id)}
          >
            {other.title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={begin}>
          Write another story
        </Menu.Item>
        {!hasSample && (
          <Menu.Item
            leftSection={<IconSchool size={16} aria-hidden />}
            onClick={() => openSample.mutate({}, { onError: tellFailure, onSuccess: ({ id }) => chooseStory(id) })}
          >
            Open the sample story
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconStack2 size={16} aria-hidden />} onClick={() => navigate({ screen: 'stories' })}>
          All stories and principles
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
