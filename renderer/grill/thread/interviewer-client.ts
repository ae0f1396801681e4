import type { SessionEvent } from '../../../shared/interview/session-event.ts'
import type { FromInterviewer, ToInterviewer } from './interviewer-message.ts'
import workerUrl from './interviewer-worker.ts?worker&url'

export interface InterviewerClient {
  readonly step: (happened: readonly SessionEvent[], nowMs: number) => void
  readonly close: () => void
}

/**
 * Starts the interviewer's thread on a session's events so far. Its script is fetched by the page and handed over as a blob: one door serves
 * the page's requests only, not those that a worker makes for itself. Answers come in the order of the steps.
 */
export async function openInterviewer(
  events: readonly SessionEvent[],
  onStepped: (stepped: FromInterviewer) => void,
  onFailure: (error: unknown) => void,
): Promise<InterviewerClient> {
  const response = await fetch(workerUrl)
  if (!response.ok) throw new Error(`The interviewer’s thread could not be loaded (${response.status}).`)
  const address = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }))
  const worker = new Worker(address)
  worker.onmessage = ({ data }: MessageEvent<FromInterviewer>) => onStepped(data)
  worker.onerror = (event) => onFailure(new Error(event.message))
  const tell = (message: ToInterviewer) => worker.postMessage(message)
  tell({ kind: 'open', events })
  return {
    step: (happened, nowMs) => tell({ kind: 'step', happened, nowMs }),
    close: () => {
      worker.terminate()
      URL.revokeObjectURL(address)
    },
  }
}
