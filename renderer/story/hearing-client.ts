import type { Hearing } from '../../shared/hearing.ts'
import type { HearingRequest } from './hearing-request.ts'
import workerUrl from './hearing-worker.ts?worker&url'

let thread: Promise<Worker> | null = null
let last: Promise<unknown> = Promise.resolve()

/**
 * Starts the scorer's thread. Its script is fetched by the page and handed over as a blob: one door serves the page's requests only, not
 * those that a worker makes for itself.
 */
async function start(): Promise<Worker> {
  const response = await fetch(workerUrl)
  if (!response.ok) throw new Error(`The scorer's thread could not be loaded (${response.status}).`)
  const address = URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }))
  return new Worker(address)
}

/** One request at a time, in order: an answer bears no name. */
export function hear(request: HearingRequest): Promise<Hearing> {
  thread ??= start()
  const running = thread
  const answer = last.then(async () => ask(await running, request))
  last = answer.catch(() => {
    // The next one begins with a new thread.
    thread = null
  })
  return answer
}

function ask(worker: Worker, request: HearingRequest): Promise<Hearing> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Hearing>) => resolve(data)
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage(request)
  })
}
