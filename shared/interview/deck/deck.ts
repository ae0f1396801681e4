import { detailCards } from './detail.ts'
import { priceCards } from './price.ts'
import { stanceCards } from './stance.ts'
import type { Card } from './card.ts'

/** All cards that the plan may draw, whatever the moment. */
export const deck: readonly Card[] = [...detailCards, ...stanceCards, ...priceCards]

/** How a session opens: the free run. */
export const openers = [
  'Tell me the story from the start. I will listen first.',
  'Take me through it, from the day it began to the day it was over.',
  'One story, the hardest one you own. Begin.',
  'You have a few minutes without me. Tell me what happened and what you did.',
  'Start where it went wrong, and tell me what you did.',
  'Tell me about the decision that you would be asked about again in ten years.',
  'What is the story that you came to tell? All of it.',
  'Begin at the beginning: what was at stake, and what did you do?',
] as const

/** How it ends. */
export const lastWords = [
  'Last word. What should I write down about you?',
  'We are nearly out of time. One sentence that I must not forget?',
  'Last question: what have I not asked that you were afraid of?',
  'The vote is in ten minutes. What is your last word?',
  'Before I go: which answer of today would you give differently?',
  'One minute. What is the strongest thing that I can say for you?',
  'Last word: why should I believe that you would do it again?',
  'What do you want me to remember tomorrow morning?',
] as const

/** Said before a question that was asked in an earlier session in the same words. */
export const leadIns = [
  'Once more, and exactly.', 'I asked this before.', 'Back to this.', 'I am not done with this one.', 'The same point, a straight answer.', 'Again, and shorter.',
  'You have had time to think about this.', 'Try this again.', 'Let us go over this ground again.', 'I still want to know.', 'This one stays open.', 'Short and plain.',
] as const

export const patienceLine = 'Take your time.'
