/** From how near the map is seen: near enough for all that a card says, for a name alone, or only for the letters that a name begins with. */
export type Nearness = 'near' | 'names' | 'letters'

/** Below this zoom what stands on a card and on a line is too small to read, and only names are drawn, larger. */
const wordsFromZoom = 0.5

/** Below this one a name would be lower than five pixels. */
const namesFromZoom = 0.16

export function nearnessAt(zoom: number): Nearness {
  if (zoom >= wordsFromZoom) return 'near'
  return zoom >= namesFromZoom ? 'names' : 'letters'
}
