const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** Less than this is worth a warning: an answer and the one after it may not fit. */
export const shortRoomMs = 10 * minuteMs

/** How much more can be recorded, rounded down: nobody is promised a minute that is not there. */
export function roomWords(roomMs: number): string {
  if (roomMs >= 48 * hourMs) return 'The disk has room for days of sound.'
  if (roomMs >= 2 * hourMs) return `The disk has room for ${Math.floor(roomMs / hourMs)} more hours.`
  const minutes = Math.floor(roomMs / minuteMs)
  if (minutes === 0) return 'The disk has room for less than a minute more. Free some space, or end the answer.'
  return `The disk has room for ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}.`
}
