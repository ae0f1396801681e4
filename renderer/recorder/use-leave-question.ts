import { useEffect, useState } from 'react'
import { call } from '../bridge.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { guardLeaving } from '../ui/navigation.ts'

export interface LeaveQuestion {
  /** True while it is asked whether to leave. */
  readonly isAsking: boolean
  /** Asks; `leave` is kept for when the answer is yes. */
  readonly ask: (leave: () => void) => void
  readonly stay: () => void
  /** Does what was asked for. */
  readonly leave: () => void
}

/** While `isRecording`, every way out of the screen asks first: its links, the browser's back, closing the window. */
export function useLeaveQuestion(isRecording: boolean): LeaveQuestion {
  const [wanted, setWanted] = useState<{ readonly leave: () => void } | null>(null)

  useEffect(() => {
    if (!isRecording) return
    const ask = (leave: () => void) => setWanted({ leave })
    const lift = guardLeaving(ask)
    const close = (event: BeforeUnloadEvent) => {
      event.preventDefault()
      ask(() => void call('app.quit', {}).catch(tellFailure))
    }
    window.addEventListener('beforeunload', close)
    return () => {
      lift()
      window.removeEventListener('beforeunload', close)
    }
  }, [isRecording])

  return {
    isAsking: wanted !== null && isRecording,
    ask: (leave) => setWanted({ leave }),
    stay: () => setWanted(null),
    leave: () => {
      setWanted(null)
      wanted?.leave()
    },
  }
}
