import type { Take } from '../../shared/take.ts'

/** Where a take stands, in a word or two; null where its scores say it. */
export function takeStateWords(take: Take): string | null {
  if (take.ending === null) return 'Being recorded'
  // It has words already, and is transcribed again: they and their scores stand until the new ones are complete.
  if (take.scores) return null
  switch (take.transcription.state) {
    case 'none':
      return 'Not transcribed'
    case 'waiting':
      return 'Waiting to be transcribed'
    case 'running':
      return 'Being transcribed'
    case 'failed':
      return 'Transcription failed'
    case 'cancelled':
      return 'Transcription cancelled'
    case 'done':
      return 'No words heard'
  }
}
