import { EventEmitter } from 'node:events'

/** Asked of any object by promises, by printing and by assertions; no member of Electron's has such a name. */
const askedOfAnything = new Set(['then', 'toJSON', 'inspect', 'nodeType', 'asymmetricMatch', '$$typeof'])

/** The object, but reading or writing a member that it lacks throws: what the stand-in can't do must not pass in silence. */
export function loud<Target extends object>(name: string, target: Target): Target {
  const missing = (key: string) => new Error(`The stand-in for Electron has no ${name}.${key}. Add it to e2e/electron-stand-in/, as Electron has it.`)
  return new Proxy(target, {
    get: (of, key) => {
      if (typeof key === 'string' && !(key in of) && !askedOfAnything.has(key)) throw missing(key)
      return Reflect.get(of, key)
    },
    set: (_of, key) => {
      throw missing(`${String(key)} = …`)
    },
  })
}

export type Listener = (...values: unknown[]) => void

/** The part of an emitter that the program sees. */
export interface Listening {
  readonly on: (event: string, listener: Listener) => void
  readonly once: (event: string, listener: Listener) => void
  readonly off: (event: string, listener: Listener) => void
  readonly removeListener: (event: string, listener: Listener) => void
}

export interface Events {
  readonly listening: Listening
  /** Tells all listeners, now; true where there was one. */
  readonly emit: (event: string, ...values: unknown[]) => boolean
  readonly hasListener: (event: string) => boolean
}

/** Events of one object. Listening to one that the stand-in never emits throws, because it would wait for ever. */
export function createEvents(name: string, emitted: readonly string[]): Events {
  const emitter = new EventEmitter()
  const known = (event: string) => {
    if (!emitted.includes(event)) throw new Error(`The stand-in for Electron never emits '${event}' of ${name}. Add it to e2e/electron-stand-in/.`)
    return event
  }
  const off = (event: string, listener: Listener) => void emitter.off(known(event), listener)
  return {
    listening: {
      on: (event, listener) => void emitter.on(known(event), listener),
      once: (event, listener) => void emitter.once(known(event), listener),
      off,
      removeListener: off,
    },
    emit: (event, ...values) => emitter.emit(known(event), ...values),
    hasListener: (event) => emitter.listenerCount(known(event)) > 0,
  }
}

/** An event whose default a listener can prevent, with what else it carries. */
export function preventable<Details extends object>(name: string, details: Details) {
  let isPrevented = false
  const event = loud(`the event '${name}'`, {
    ...details,
    preventDefault: () => {
      isPrevented = true
    },
    get defaultPrevented() {
      return isPrevented
    },
  })
  return { event, isPrevented: () => isPrevented }
}
