import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { failureOf } from '../bridge.ts'
import { arrived, handedOver, left, newDraft, typed } from './draft.ts'

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
 * A text that is saved as it is typed, or on leaving the field. `kept` is what the core holds; `save` hands it a new one and rejects where
 * that was refused.
 */
export function useAutosave(kept: string, save: (text: string) => Promise<unknown>, when: 'as typed' | 'on leaving' = 'as typed'): Autosave {
  const [draft, setDraft] = useState(() => newDraft(kept))
  const [failure, setFailure] = useState<Failure | null>(null)
  const waiting = useRef<{ readonly text: string; readonly timer: number | undefined } | null>(null)
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })

  if (draft.kept !== kept) {
    setDraft(arrived(draft, kept))
    if (!draft.isPending) setFailure(null)
  }

  const flush = useCallback(() => {
    if (waiting.current === null) return
    const { text, timer } = waiting.current
    waiting.current = null
    window.clearTimeout(timer)
    setDraft(handedOver)
    latestSave.current(text).then(
      () => setFailure(null),
      (error: unknown) => setFailure(failureOf(error)),
    )
  }, [])

  useEffect(() => {
    // The window may close before the pause is over.
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  return {
    text: draft.text ?? draft.kept,
    failure,
    change: (text) => {
      setDraft((before) => typed(before, text))
      if (waiting.current !== null) window.clearTimeout(waiting.current.timer)
      waiting.current = { text, timer: when === 'as typed' ? window.setTimeout(flush, pauseMs) : undefined }
    },
    focus: () => setDraft((before) => ({ ...before, isFocused: true })),
    blur: () => {
      flush()
      setDraft(left)
    },
  }
}
