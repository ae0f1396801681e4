import type { Excerpt } from '../../shared/take-search.ts'
import styles from './excerpt-text.module.css'

interface ExcerptTextProps {
  readonly excerpt: Excerpt
}

/** A few words of a take in the serif, with those marked that were looked for. */
export function ExcerptText({ excerpt }: ExcerptTextProps) {
  return (
    <span className={`words ${styles['excerpt']}`}>
      {excerpt.pieces.map(({ text, isFound }, place) => (isFound ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>))}
    </span>
  )
}
