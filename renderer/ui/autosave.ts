import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { failureOf } from '../bridge.ts'

/** How long somebody pauses before what was typed is saved. */
const pauseMs = 350

export interface Autosave {
  /** What the field shows. */
  readonly text: string
  /** Why the last text could not be kept; the text itself stays in the field. */
  readonly failure: Failure | null
  readonly change: (text: string) => void
  readonly focus: () => void
  /** Saves at once: for leaving the field. */
  readonly blur: () => void
}

/**
 * A text that is saved as it is typed. `kept` is what the core holds; `save` hands it a new one and rejects where that was refused.
 * While the field is in use its own text stands, so that nothing that arrives moves the cursor; a change from elsewhere (an undo)
 * takes over unless something is being typed.
 */
export function useAutosave(kept: string, save: (text: string) => Promise<unknown>): Autosave {
  const [draft, setDraft] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const pending = useRef<{ readonly text: string; readonly timer: number } | null>(null)
  const sent = useRef<string | null>(null)
  const isFocused = useRef(false)
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })

  const flush = useCallback(() => {
    const waiting = pending.current
    if (waiting === null) return
    pending.current = null
    window.clearTimeout(waiting.timer)
    sent.current = waiting.text
    latestSave.current(waiting.text).then(
      () => setFailure(null),
      (error: unknown) => setFailure(failureOf(error)),
    )
  }, [])

  const [lastKept, setLastKept] = useState(kept)
  const isAnswer = (text: string) => sent.current !== null && text.trim() === sent.current.trim()
  useEffect(() => {
    if (kept === lastKept) return
    setLastKept(kept)
    if (pending.current !== null) return
    // Our own text coming back, perhaps trimmed, must not move the cursor; anything else is newer than the field.
    if (isAnswer(kept) && isFocused.current) return
    setDraft(null)
    setFailure(null)
  }, [kept, lastKept])

  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  return {
    text: draft ?? kept,
    failure,
    change: (text) => {
      setDraft(text)
      if (pending.current !== null) window.clearTimeout(pending.current.timer)
      pending.current = { text, timer: window.setTimeout(flush, pauseMs) }
    },
    focus: () => {
      isFocused.current = true
    },
    blur: () => {
      isFocused.current = false
      flush()
      if (draft !== null && draft.trim() === kept.trim() && failure === null) setDraft(null)
    },
  }
}
