import { startTransition, useEffect, useState } from 'react'

/** False until what is drawn at first has been painted: what lies below the window's edge may come then, bit by bit, and holds nothing up. */
export function useAfterPaint(): boolean {
  const [isAfter, setIsAfter] = useState(false)
  useEffect(() => {
    let timer: number | undefined
    const frame = requestAnimationFrame(() => {
      timer = window.setTimeout(() => startTransition(() => setIsAfter(true)))
    })
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }, [])
  return isAfter
}
