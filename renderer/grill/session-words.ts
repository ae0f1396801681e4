import type { SessionSummary } from '../../shared/session.ts'
import { durationWords, momentWords } from '../ui/time-words.ts'

/** Where an unfinished session stands, in a sentence. */
export function standingWords({ startedMs, questions, durationMs }: Pick<SessionSummary, 'startedMs' | 'questions' | 'durationMs'>): string {
  const asked = questions === 1 ? 'one question' : `${questions} questions`
  return `It began on ${momentWords(startedMs)} and stopped after ${durationWords(durationMs)} and ${asked}.`
}

export const pressureWords = { low: 'Low', standard: 'Standard', high: 'High' } as const
export const modeWords = { real: 'Real', study: 'Study' } as const
