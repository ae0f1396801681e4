import type { RoomView } from './room-view.ts'

/** What is expected of the candidate now, in a few words. */
export function stateWords(view: RoomView, isTyped: boolean, isClosing: boolean): string {
  if (isClosing) return 'Your last words are being written down…'
  switch (view.phase) {
    case 'ready':
    case 'thinking':
      return ''
    case 'waiting':
      if (view.isPatient) return 'Take your time.'
      return isTyped ? 'Type when you are ready.' : 'Speak when you are ready.'
    case 'answering':
      return isTyped ? 'Your answer counts as you type.' : 'You are being heard.'
    case 'standing':
      return view.pause?.reason === 'interrupted' ? 'Interrupted: the computer slept, or the window did. Nothing was lost.' : 'Paused. It is written down.'
    case 'ended':
      return 'The session is over.'
  }
}

/** What a screen reader says of a new question or a cut-in. */
export function questionWords({ question, cut }: Pick<RoomView, 'question' | 'cut'>): string {
  if (!question) return ''
  return cut === null ? question.text : `Interrupted: ${cut.line} ${question.text}`
}

/** The end of what was said, from a whole word on: for the line of live words. */
export function lastWords(text: string, most: number): string {
  if (text.length <= most) return text
  const from = text.indexOf(' ', text.length - most)
  return `… ${text.slice(from + 1)}`
}
