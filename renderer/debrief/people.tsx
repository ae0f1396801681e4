import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import type { Debrief, Place } from '../../shared/debrief/debrief-schema.ts'
import { stanceSchema } from '../../shared/stakeholder.ts'
import { Panel } from '../ui/panel.tsx'
import { stanceWords } from '../ui/stance-words.ts'
import { PlaceButton } from './place-button.tsx'
import styles from './side-list.module.css'

interface PeopleProps {
  readonly people: Debrief['people']
  readonly onPlace: (place: Place) => void
}

/** Who of the map was said by name, and who was not. */
export function People({ people, onPlace }: PeopleProps) {
  if (people.length === 0) return null
  const said = people.filter(({ place }) => place !== null).length
  return (
    <Panel title="People" aside={<span className="quiet figures">{said} of {people.length} named</span>}>
      <ul className={styles['list']}>
        {people.map(({ name, stance, place }) => (
          <li key={name}>
            {place === null ? (
              <span className={styles['row']}>
                <IconCircleDashed size={16} aria-hidden className={styles['sign']} />
                <span>
                  {name} <span className="quiet">{stanceName(stance)} · never named</span>
                </span>
              </span>
            ) : (
              <PlaceButton place={place} onPlace={onPlace}>
                <span className={styles['row']}>
                  <IconCheck size={16} aria-hidden className={styles['sign']} />
                  <span>
                    {name} <span className="quiet">{stanceName(stance)}</span>
                  </span>
                </span>
              </PlaceButton>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function stanceName(stance: string): string {
  const known = stanceSchema.safeParse(stance)
  return known.success ? stanceWords[known.data].name.toLowerCase() : ''
}
