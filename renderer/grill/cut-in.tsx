import { IconBolt } from '@tabler/icons-react'
import type { ShownCut } from './room-view.ts'
import styles from './cut-in.module.css'

interface CutInProps {
  readonly cut: ShownCut
}

/** So much of the answer before the place of the cut is shown, in letters. */
const shownBefore = 110

/** The interruption: the short line, and the answer as it stood, stopped in the middle. */
export function CutIn({ cut }: CutInProps) {
  const before = tail(cut.answer.slice(0, cut.start))
  return (
    <div className={styles['cut']}>
      <p className={styles['mark']}>
        <IconBolt size={16} aria-hidden /> Interrupted
      </p>
      <p className={`words ${styles['line']}`}>{cut.line}</p>
      <p className={`words ${styles['answer']}`}>
        <span className="for-readers">You were cut at: </span>
        {before}
        <mark className={styles['quote']}>{cut.answer.slice(cut.start, cut.end)}</mark>
        {cut.answer.slice(cut.end)}
        <span className={styles['blade']} aria-hidden />
      </p>
    </div>
  )
}

/** The end of a text from a whole word on. */
function tail(text: string): string {
  if (text.length <= shownBefore) return text
  const from = text.indexOf(' ', text.length - shownBefore)
  return `… ${text.slice(from + 1)}`
}
