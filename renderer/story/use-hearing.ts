import { useCallback, useEffect, useRef, useState } from 'react'
import type { Hearing } from '../../shared/hearing.ts'
import { hear } from './hearing-client.ts'
import type { KnownOfStory, PartTexts } from './hearing-request.ts'

/** How long somebody pauses before the text is read: short enough to seem at once, long enough not to be read at every letter. */
const pauseMs = 180

/** What is heard, with the words that it was heard in. */
export interface Heard {
  readonly texts: PartTexts
  readonly hearing: Hearing
}

interface LiveHearing {
  /** Null until the first reading is done. */
  readonly heard: Heard | null
  /** Why nothing can be heard. */
  readonly error: unknown
  /** To be called with every change of the texts. */
  readonly listen: (texts: PartTexts) => void
}

/** Reads the texts as they are typed, always the newest; one that has been overtaken is never shown. */
export function useHearing(first: PartTexts, known: KnownOfStory | null): LiveHearing {
  const [heard, setHeard] = useState<Heard | null>(null)
  const [error, setError] = useState<unknown>(null)
  const latest = useRef({ texts: first, known })
  const timer = useRef<number | undefined>(undefined)
  const isBusy = useRef(false)
  const isStale = useRef(false)

  const read = useCallback(async () => {
    if (latest.current.known === null) return
    if (isBusy.current) {
      isStale.current = true
      return
    }
    isBusy.current = true
    do {
      isStale.current = false
      const { texts, known } = latest.current
      if (known === null) break
      try {
        setHeard({ texts, hearing: await hear({ texts, known }) })
        setError(null)
      } catch (reason) {
        setError(reason)
        break
      }
    } while (isStale.current)
    isBusy.current = false
  }, [])

  useEffect(() => {
    latest.current = { ...latest.current, known }
    void read()
    return () => window.clearTimeout(timer.current)
  }, [known, read])

  const listen = useCallback(
    (texts: PartTexts) => {
      latest.current = { ...latest.current, texts }
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => void read(), pauseMs)
    },
    [read],
  )
  return { heard, error, listen }
}
