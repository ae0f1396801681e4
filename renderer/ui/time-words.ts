const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** A length of time as a clock shows it: 0:07, 12:30, 1:02:03. */
export function clockWords(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return minutes < 60
    ? `${minutes}:${twoDigits(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`
}

/** A length of time as one says it: 7 seconds, 1 minute 5 seconds. */
export function durationWords(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const plural = (value: number, noun: string) => `${value} ${noun}${value === 1 ? '' : 's'}`
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return plural(seconds, 'second')
  return seconds % 60 === 0 ? plural(minutes, 'minute') : `${plural(minutes, 'minute')} ${plural(seconds % 60, 'second')}`
}

/** A moment: 22 Nov 2026, 21:50. */
export function momentWords(ms: number): string {
  return `${day.format(ms)}, ${hour.format(ms)}`
}

/** A file's size: 148 MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const units = ['kB', 'MB', 'GB'] as const
  let value = bytes / 1000
  let unit: string = units[0]
  for (const next of units.slice(1)) {
    if (value < 999.5) break
    value /= 1000
    unit = next
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`
}
