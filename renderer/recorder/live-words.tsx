import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useHeardWords } from '../ui/heard-words.ts'
import { useSettings } from '../ui/use-settings.ts'
import { durationWords } from '../ui/time-words.ts'
import styles from './live-words.module.css'

interface LiveWordsProps {
  /** The take that is being recorded; null before it is. */
  readonly takeId: string | null
}

/** More are never looked at, and an hour has thousands. */
const wordsShown = 80

/** Words that come later than this are said to be late. */
const lateMs = 5000

/**
 * What is being heard, small and quiet; it can be hidden. Not told to screen readers: one must not be spoken over while speaking.
 */
export function LiveWords({ takeId }: LiveWordsProps) {
  const { words, lagMs, missedMs } = useHeardWords(takeId)
  const { settings, change } = useSettings()
  const textRef = useRef<HTMLParagraphElement>(null)
  const isShown = settings?.showsLiveWords ?? true
  useEffect(() => {
    if (textRef.current) textRef.current.scrollTop = textRef.current.scrollHeight
  }, [words, isShown])
  if (takeId === null) return null
  return (
    <section aria-label="Heard so far" className={styles['live']}>
      {isShown && (
        <p ref={textRef} className={styles['words']} data-empty={words.length === 0}>
          {words.length === 0 ? 'Your words appear here as they are heard.' : words.slice(-wordsShown).map(({ text }) => text).join(' ')}
        </p>
      )}
      <div className={styles['below']}>
        {isShown && <LateNote lagMs={lagMs} missedMs={missedMs} />}
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          className={styles['toggle']}
          // A click must not take the focus: Space ends the answer, and would press this again.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => change({ showsLiveWords: !isShown })}
        >
          {isShown ? 'Hide the words' : 'Show the words'}
        </Button>
      </div>
    </section>
  )
}

function LateNote({ lagMs, missedMs }: { readonly lagMs: number; readonly missedMs: number }) {
  if (missedMs > 0) return <span>Some words were passed over: this machine is too slow to hear all of them live. The recording has everything.</span>
  if (lagMs > lateMs) return <span className="figures">The words come {durationWords(lagMs)} late. The recording is not affected.</span>
  return null
}
