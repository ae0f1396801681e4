import '../without-eval.ts'
import { hearStory } from '../../shared/hearing.ts'
import type { HearingRequest } from './hearing-request.ts'

// The scorer on a thread of its own: its weights are 3 MB and a long story takes a fifth of a second to read, and nothing may hold up typing.
self.addEventListener('message', ({ data }: MessageEvent<HearingRequest>) => {
  self.postMessage(hearStory(data.texts, data.context))
})
