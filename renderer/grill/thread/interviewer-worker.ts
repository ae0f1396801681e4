import '../../without-eval.ts'
import { createInterviewer } from './interviewer.ts'
import type { FromInterviewer, ToInterviewer } from './interviewer-message.ts'

// The interviewer on a thread of its own: an answer that ends is scored and judged, which takes longer than a frame.
const interviewer = createInterviewer()

self.addEventListener('message', ({ data }: MessageEvent<ToInterviewer>) => {
  const answer: FromInterviewer = data.kind === 'open' ? { events: [], view: interviewer.open(data.events) } : interviewer.step(data.happened, data.nowMs)
  self.postMessage(answer)
})
