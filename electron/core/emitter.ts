import type { EventName, EventPayload } from '../../shared/contract.ts'

export type EventListener = (name: EventName, payload: unknown) => void

/** Tells every listener what changed. Listeners are doors; one that throws must not stop the others. */
export interface Emitter {
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void
  readonly on: (listener: EventListener) => () => void
}

export function createEmitter(report: (error: unknown) => void): Emitter {
  const listeners = new Set<EventListener>()
  return {
    emit: (name, payload) => {
      for (const listener of listeners) {
        try {
          listener(name, payload)
        } catch (error) {
          report(error)
        }
      }
    },
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
