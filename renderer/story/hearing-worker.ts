import '../without-eval.ts'
import { hearStory } from '../../shared/hearing.ts'
import type { ScoringContext } from '../../shared/scoring/context.ts'
import { toScoringContext } from '../../shared/scoring-context.ts'
import type { HearingMessage } from './hearing-request.ts'

// The scorer on a thread of its own: its weights are 3 MB and a long story takes a fifth of a second to read, and nothing may hold up typing.
let context: ScoringContext = {}

self.addEventListener('message', ({ data: { texts, known } }: MessageEvent<HearingMessage>) => {
  if (known !== 'as before') context = known === null ? {} : toScoringContext(known.people, known.facts)
  self.postMessage(hearStory(texts, context))
})
