import { useState } from 'react'

/** Where it is remembered that pauses are not to be marked; what is lost with it is a click. */
const key = 'grillroom.pauses'

/** Whether pauses are marked in the text; kept over takes and starts. */
export function useShownPauses(): [boolean, (shows: boolean) => void] {
  const [shows, setShows] = useState(() => localStorage.getItem(key) !== 'hidden')
  return [
    shows,
    (wanted) => {
      localStorage.setItem(key, wanted ? 'shown' : 'hidden')
      setShows(wanted)
    },
  ]
}
