import type { Hearing } from '../../shared/hearing.ts'
import type { HearingMessage, HearingRequest, KnownOfStory } from './hearing-request.ts'
import workerUrl from './hearing-worker.ts?worker&url'

let thread: Promise<Worker> | null = null
let last: Promise<unknown> = Promise.resolve()
/** What the thread knows of the story; undefined where it was told nothing yet. */
let told: KnownOfStory | null | undefined

/**
 * Starts the scorer's thread. Its script is fetched by the page and handed over as a blob: one door serves the page's requests only, not
 * those that a worker makes for itself.
 */
async function start(): Promise<Worker> {
  const response = await fetch(workerUrl)
  if (!response.ok) throw new Error(`The scorer's thread could not be loaded (${response.status}).`)
  const script = await response.blob()
  const address = URL.createObjectURL(script.slice(0, script.size, 'text/javascript'))
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
    told = undefined
  })
  return answer
}

function ask(worker: Worker, { texts, known }: HearingRequest): Promise<Hearing> {
  const message: HearingMessage = { texts, known: known === told ? 'as before' : known }
  told = known
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Hearing>) => resolve(data)
    worker.onerror = (event) => reject(new Error(event.message))
    worker.postMessage(message)
  })
}
