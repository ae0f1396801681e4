import { findSilences, frameMs, type Stretch } from './silences.ts'

/** Whisper listens to 30 s at a time and takes as long for less. */
export const longestWindowMs = 30_000

/** A window ends at the latest pause of this length, or at the longest. */
const goodPauseMs = 300

/** Half of a window: where there is no pause in its second half, it ends where it is quietest. */
const earliestMs = longestWindowMs / 2

/** What is left for the last window at least, unless all of it fits into one: the engine passes over less than a second. */
const leastRestMs = 5000

/**
 * Cuts a recording into windows of at most 30 s that together are the whole of it, each ending in a pause where there is one, so that the engine
 * hears each by itself, with the names that it should expect. `levels`: the loudness of each frame of `frameMs`.
 */
export function cutWindows(levels: Float32Array, durationMs: number): Stretch[] {
  const silences = durationMs > longestWindowMs ? findSilences(levels) : []
  const windows: Stretch[] = []
  let fromMs = 0
  while (durationMs - fromMs > longestWindowMs) {
    const toMs = cutBetween(levels, silences, fromMs + earliestMs, Math.min(fromMs + longestWindowMs, durationMs - leastRestMs))
    windows.push({ fromMs, toMs })
    fromMs = toMs
  }
  windows.push({ fromMs, toMs: durationMs })
  return windows
}

function cutBetween(levels: Float32Array, silences: readonly Stretch[], earliest: number, latest: number): number {
  const inside = silences
    .map(({ fromMs, toMs }) => ({ fromMs: Math.max(fromMs, earliest), toMs: Math.min(toMs, latest) }))
    .filter(({ fromMs, toMs }) => toMs > fromMs)
  const good = inside.findLast(({ fromMs, toMs }) => toMs - fromMs >= goodPauseMs)
  const longest = inside.reduce<Stretch | null>((best, each) => (best === null || each.toMs - each.fromMs > best.toMs - best.fromMs ? each : best), null)
  const pause = good ?? longest
  if (pause !== null) return toFrame((pause.fromMs + pause.toMs) / 2)
  let quietest = Math.floor(earliest / frameMs)
  for (let frame = quietest; frame < latest / frameMs; frame += 1) {
    if ((levels[frame] ?? 0) < (levels[quietest] ?? 0)) quietest = frame
  }
  return quietest * frameMs
}

function toFrame(ms: number): number {
  return Math.round(ms / frameMs) * frameMs
}
