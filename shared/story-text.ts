import type { Dossier } from './dossier.ts'
import { storyText } from './story.ts'
import type { TurningPoint } from './turning-point.ts'

/** The words of a turning point as one text. */
export function turningPointText({ happened, decided, chosen, rejected, cost }: Pick<TurningPoint, 'happened' | 'decided' | 'chosen' | 'rejected' | 'cost'>): string {
  return [happened, decided, chosen, rejected, cost]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?]["”’)]?$/.test(text) ? text : `${text}.`))
    .join(' ')
}

/** Turning points beyond these tell nothing new to a gate, and a thousand of them would take long to read. */
const mostRead = 12

/** All that is told of a story in writing: its five parts, then its turning points, those of the three kinds that matter first. */
export function toldInWriting({ story, turningPoints }: Pick<Dossier, 'story' | 'turningPoints'>): string {
  const key = turningPoints.filter(({ kind }) => kind !== 'other')
  const read = [...key, ...turningPoints.filter(({ kind }) => kind === 'other')].slice(0, mostRead)
  return [storyText(story), ...read.map(turningPointText)].filter((text) => text !== '').join('\n\n')
}
