import type { Hesitation } from '../../shared/hesitation.ts'
import { fewestTakes } from '../../shared/hesitation.ts'
import type { Word } from '../../shared/transcript.ts'
import { clockWords } from '../ui/time-words.ts'

/** A time in seconds as one says it: 1.2 s. */
export function secondsWords(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

/** One observation: what it is, its figure, and the speaker's own median beside it. */
export interface PaceLine {
  readonly name: string
  readonly figure: string
  readonly usual: string | null
}

/** The pace of an answer in words; nothing where nothing was said. */
export function paceLines({ pace, pauses, usual }: Hesitation, words: readonly Word[]): PaceLine[] {
  const lines: PaceLine[] = []
  const beside = (value: number | null, show: (value: number) => string): string | null => (value === null ? null : `usually ${show(value)}`)
  if (pace.firstWordMs !== null) lines.push({ name: 'Before the first word', figure: secondsWords(pace.firstWordMs), usual: beside(usual.firstWordMs, secondsWords) })
  if (pace.pausesPerMinute !== null) {
    const longest = pauses.reduce((best, { fromMs, toMs }) => Math.max(best, toMs - fromMs), 0)
    const count = pauses.length === 0 ? 'none' : `${pauses.length}, the longest ${secondsWords(longest)}`
    lines.push({ name: 'Pauses over 0.7 s', figure: count, usual: beside(usual.pausesPerMinute, (value) => `${value.toFixed(1)} a minute; here ${pace.pausesPerMinute?.toFixed(1) ?? ''}`) })
  }
  if (pace.wordsPerMinute !== null) lines.push({ name: 'Words a minute', figure: String(Math.round(pace.wordsPerMinute)), usual: beside(usual.wordsPerMinute, (value) => String(Math.round(value))) })
  return words.length === 0 ? [] : lines
}

/** What the figures are held against. */
export function comparedWords({ usual }: Hesitation): string {
  if (usual.takes >= fewestTakes) return `Usually: your own median over the ${usual.takes} takes before.`
  return `Your own median stands here once there are ${fewestTakes} takes before.`
}

/** Where a pause is, in words: its time, its length and the words around it. */
export function pauseWords({ fromMs, toMs, afterWord }: Hesitation['pauses'][number], words: readonly Word[]): { at: string; length: string; before: string; after: string } {
  const texts = (from: number, to: number) => words.slice(Math.max(0, from), to).map(({ text }) => text).join(' ')
  return { at: clockWords(fromMs), length: secondsWords(toMs - fromMs), before: texts(afterWord - 3, afterWord + 1), after: texts(afterWord + 1, afterWord + 4) }
}
