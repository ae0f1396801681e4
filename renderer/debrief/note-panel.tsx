import { IconMinus, IconPlus } from '@tabler/icons-react'
import type { Note, Place, Reason } from '../../shared/debrief/debrief-schema.ts'
import { Panel } from '../ui/panel.tsx'
import styles from './note-panel.module.css'
import { PlaceButton } from './place-button.tsx'

interface NotePanelProps {
  readonly note: Note
  readonly lit: Place | null
  readonly onPlace: (place: Place) => void
}

/** What an interviewer would hand in: each sentence with the words that it rests on. */
export function NotePanel({ note, lit, onPlace }: NotePanelProps) {
  const sides = [
    { title: 'For', sign: IconPlus, reasons: note.for, tone: 'for' },
    { title: 'Against', sign: IconMinus, reasons: note.against, tone: 'against' },
  ] as const
  const ordered = note.vote === 'inclined' ? sides : sides.toReversed()
  return (
    <Panel title="The note">
      <p className={styles['vote']}>
        {note.vote === 'inclined' ? 'I am inclined.' : 'I am not inclined.'}
      </p>
      {ordered.map(({ title, sign: Sign, reasons, tone }) => (
        <section key={title} aria-label={title} className={styles['side']}>
          <h3 className={styles['head']}>{title}</h3>
          {reasons.length === 0 ? (
            <p className="quiet">{tone === 'for' ? 'Nothing that was said speaks for it.' : 'Nothing that was said speaks against it.'}</p>
          ) : (
            <ul className={styles['reasons']}>
              {reasons.map((reason) => (
                <li key={`${reason.place.turn}-${reason.place.start}-${reason.text}`}>
                  <PlaceButton place={reason.place} isLit={isSame(lit, reason.place)} onPlace={onPlace}>
                    <span className={styles['reason']}>
                      <Sign size={16} aria-hidden className={`${styles['sign']} ${styles[tone]}`} />
                      <ReasonText reason={reason} />
                    </span>
                  </PlaceButton>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </Panel>
  )
}

/** The sentence, with the candidate's own words in the serif. */
function ReasonText({ reason: { text, place } }: { readonly reason: Reason }) {
  const quote = `“${place.quote}”`
  const at = text.lastIndexOf(quote)
  if (at < 0) return <span>{text}</span>
  return (
    <span>
      <span className={styles['what']}>{text.slice(0, at)}</span>
      <span className={`words ${styles['quote']}`}>{quote}</span>
    </span>
  )
}

function isSame(a: Place | null, b: Place): boolean {
  return a !== null && a.turn === b.turn && a.start === b.start && a.end === b.end
}
