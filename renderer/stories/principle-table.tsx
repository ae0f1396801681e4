import { principleNames, principles } from '../../shared/principle.ts'
import type { Story } from '../../shared/story.ts'
import styles from './stories.module.css'

/** The sixteen principles, each with the story that stands for it. */
export function PrincipleTable({ stories }: { readonly stories: readonly Story[] }) {
  return (
    <table className={styles['principles']}>
      <thead className="for-readers">
        <tr>
          <th scope="col">Principle</th>
          <th scope="col">Story</th>
        </tr>
      </thead>
      <tbody>
        {principles.map((principle) => {
          const story = stories.find((each) => each.principle === principle)
          return (
            <tr key={principle}>
              <th scope="row">{principleNames[principle]}</th>
              <td className={story ? 'words' : 'quiet'}>{story ? story.title : 'No story yet'}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
