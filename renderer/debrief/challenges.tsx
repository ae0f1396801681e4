import type { Debrief, Place } from '../../shared/debrief/debrief-schema.ts'
import { replyLabels } from '../../shared/scoring/replies/reply-labels.ts'
import { Panel } from '../ui/panel.tsx'
import { pointsWords } from '../ui/score-words.ts'
import styles from './challenges.module.css'
import { labelWords } from './label-words.ts'
import { PlaceButton } from './place-button.tsx'

interface ChallengesProps {
  readonly debrief: Debrief
  readonly onPlace: (place: Place) => void
}

/** Every challenge by what became of the position, with the reason for the label. */
export function Challenges({ debrief: { turns, challenges, convictionBase, conviction }, onPlace }: ChallengesProps) {
  const met = turns.filter(({ label }) => label !== null)
  if (met.length === 0) return null
  return (
    <Panel
      title="Challenges"
      aside={
        <span className="quiet figures" title="What the acts told are worth, and what the challenges made of it">
          Conviction {convictionBase} {pointsWords(conviction - convictionBase)} = {conviction}
        </span>
      }
    >
      {replyLabels
        .filter((label) => (challenges[label] ?? 0) > 0)
        .map((label) => {
          const { name, icon: Sign, isKept } = labelWords[label]
          return (
            <section key={label} aria-label={name} className={styles['group']}>
              <h3 className={`${styles['label']} ${isKept ? styles['kept'] : styles['lost']}`}>
                <Sign size={16} aria-hidden /> {name} <span className="figures">{challenges[label]}</span>
              </h3>
              <ul className={styles['list']}>
                {met
                  .filter((turn) => turn.label === label)
                  .map((turn) => (
                    <li key={turn.index}>
                      <PlaceButton place={{ turn: turn.index, start: 0, end: turn.answer.length, quote: turn.answer }} onPlace={onPlace}>
                        <span className={`words ${styles['question']}`}>{turn.question}</span>
                        <span className={styles['why']}>
                          {turn.points !== 0 && <span className="figures">{pointsWords(turn.points)} </span>}
                          {turn.why}
                        </span>
                      </PlaceButton>
                    </li>
                  ))}
              </ul>
            </section>
          )
        })}
    </Panel>
  )
}
