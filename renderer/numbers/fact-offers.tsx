import { Button } from '@mantine/core'
import type { FactOffer } from '../../shared/offer.ts'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import styles from './fact-offers.module.css'
import { factTitle } from './fact-words.ts'

/** More at once would be work, not help. */
const mostShown = 3

/** Numbers that the story's own text says and the ledger lacks, to be taken or left one by one. */
export function FactOffers({ storyId }: { readonly storyId: string }) {
  const offers = useAnswer('facts.listOffers', { storyId }).data ?? []
  const { mutate: add } = useCommand('facts.add')
  const { mutate: decline } = useCommand('facts.declineOffer')
  if (offers.length === 0) return null
  const take = ({ fact }: FactOffer) => add({ storyId, fact }, { onError: tellFailure })
  return (
    <section aria-label="Found in your story" className={styles['offers']}>
      <h2 className="overline">
        Found in your story {offers.length > mostShown && <span className={styles['more']}>{mostShown} of {offers.length}</span>}
      </h2>
      <ul>
        {offers.slice(0, mostShown).map((offer) => (
          <li key={`${offer.start} ${offer.quote}`}>
            <span className={`words ${styles['quote']}`}>“{offer.quote}”</span>
            <span className={styles['read']}>{factTitle(offer.fact)}</span>
            <Button size="compact-sm" variant="default" aria-label={`Add to the ledger: ${offer.quote}`} onClick={() => take(offer)}>
              Add
            </Button>
            <Button size="compact-sm" variant="subtle" aria-label={`Leave out: ${offer.quote}`} onClick={() => decline({ storyId, quote: offer.quote }, { onError: tellFailure })}>
              Leave out
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
