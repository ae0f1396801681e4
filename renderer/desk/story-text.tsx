import { storyParts, type Story, type StoryPart } from '../../shared/story.ts'
import styles from './story-text.module.css'

const partNames: Readonly<Record<StoryPart, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  learning: 'Learning',
}

interface StoryTextProps {
  readonly story: Story
}

/** The story as it is told, part by part. */
export function StoryText({ story }: StoryTextProps) {
  return (
    <div className={styles['story']}>
      {storyParts
        .filter((part) => story[part].trim() !== '')
        .map((part) => (
          <section key={part} aria-label={partNames[part]}>
            <h3 className="overline">{partNames[part]}</h3>
            {story[part]
              .trim()
              .split(/\n{2,}/)
              .map((paragraph, at) => (
                <p key={at} className={`words ${styles['words']}`}>
                  {paragraph}
                </p>
              ))}
          </section>
        ))}
    </div>
  )
}
