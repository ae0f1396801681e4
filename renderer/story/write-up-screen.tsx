import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { longestPart, type Story } from '../../shared/story.ts'
import type { WriteUp } from '../../shared/offer.ts'
import { failureOf } from '../bridge.ts'
import { useCommand } from '../ui/ask.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import { Screen } from '../ui/screen.tsx'
import { StoryScreen } from '../ui/story-screen.tsx'
import { OfferWalk } from './offer-walk.tsx'
import styles from './write-up.module.css'

/** A write-up that is there already: what it holds is offered one by one, and nothing is taken over unasked. */
export function WriteUpScreen() {
  return <StoryScreen title="Paste a write-up">{(story) => <PasteWriteUp key={story.id} story={story} />}</StoryScreen>
}

function PasteWriteUp({ story }: { readonly story: Story }) {
  const [text, setText] = useState('')
  const [found, setFound] = useState<WriteUp | null>(null)
  const read = useCommand('stories.readWriteUp')
  const keep = useCommand('stories.change')
  const excess = text.length - longestPart
  const failed = [read, keep].find((each) => each.isError)
  // Kept beside the story, so that what is left out is not lost.
  const keepAndShow = (offers: WriteUp) => keep.mutate({ storyId: story.id, change: { draft: text } }, { onSuccess: () => setFound(offers) })
  const begin = () => read.mutate({ storyId: story.id, text }, { onSuccess: keepAndShow })
  return (
    <Screen
      title="Paste a write-up"
      heading="Paste a write-up"
      width="reading"
      above={<Link to={{ screen: 'story' }}>{story.title}</Link>}
      below={<span>A promotion document, a review, an old answer: people, numbers, dates and turning points in it are offered one by one.</span>}
    >
      {found ? (
        <OfferWalk story={story} text={text} found={found} onAgain={() => setFound(null)} />
      ) : (
        <>
          <Textarea
            label="Your write-up"
            placeholder="Paste the text here"
            autosize
            minRows={12}
            maxRows={20}
            value={text}
            classNames={{ input: `words ${styles['paste']}` }}
            onChange={(event) => setText(event.currentTarget.value)}
            error={excess > 0 && `That is ${excess} characters too many: ${longestPart} can be read at once. Nothing was cut off; take a part of it out.`}
          />
          {failed && (
            <div className={styles['failed']}>
              <FailureNote failure={failureOf(failed.error)} />
            </div>
          )}
          <div className={styles['foot']}>
            <p className="quiet">
              The text itself is kept with the story as an earlier telling{story.draft.trim() === '' ? '' : ', in place of the one that is there'}; that can be undone.
            </p>
            <Button disabled={text.trim() === '' || excess > 0} loading={read.isPending || keep.isPending} onClick={begin}>
              See what it holds
            </Button>
          </div>
        </>
      )}
    </Screen>
  )
}
