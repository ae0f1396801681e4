import type { Frame } from '@playwright/test'
import { loud } from './loud.ts'

/** Electron's `WebFrameMain`, as far as it is needed: who sent this, and from where. */
export interface WebFrame {
  readonly url: string
  readonly origin: string
  readonly parent: WebFrame | null
  readonly top: WebFrame
}

export interface Frames {
  readonly main: WebFrame
  /** The page exists now: this is its main frame. */
  readonly attach: (frame: Frame) => void
  /** The same object for the same frame, as Electron keeps it. */
  readonly of: (frame: Frame) => WebFrame
}

/** The frames of one window; the main one is there from the start, with no address until something is loaded. */
export function createFrames(toProgram: (url: string) => string): Frames {
  const known = new Map<Frame, WebFrame>()
  const create = (frame: () => Frame | null): WebFrame => {
    const url = () => toProgram(frame()?.url() ?? '')
    const created: WebFrame = loud('a frame', {
      get url() {
        return url()
      },
      get origin() {
        // Node has no origin for schemes that it does not know; Electron has, for a standard one.
        return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/.exec(url())?.[0] ?? 'null'
      },
      get parent() {
        const above = frame()?.parentFrame()
        return above ? of(above) : null
      },
      get top() {
        return main
      },
    })
    return created
  }
  let mainFrame: Frame | null = null
  const main = create(() => mainFrame)
  const of = (frame: Frame): WebFrame => {
    const found = known.get(frame) ?? create(() => frame)
    known.set(frame, found)
    return found
  }
  return {
    main,
    attach: (frame) => {
      mainFrame = frame
      known.set(frame, main)
    },
    of,
  }
}
