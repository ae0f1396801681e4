/** Something with a place on the axis. */
export interface Marked {
  readonly id: string
  /** Where it stands, in pixels. */
  readonly x: number
}

/** True where a card that begins at `x` would stick out at the end of the axis: it then ends there instead. */
export function isFlipped(x: number, cardWidth: number, width: number): boolean {
  return x + cardWidth > width && x >= cardWidth
}

export type Packed<Item> =
  /** With room for its words, on one of the lane's rows. */
  | { readonly shape: 'card'; readonly item: Item; readonly row: number }
  /** Without; several that stand on one another are one. */
  | { readonly shape: 'dots'; readonly items: readonly [Item, ...Item[]]; readonly x: number }

/**
 * Puts what belongs to one lane side by side. `rows` is how many cards may stand over one another, `cardWidth` the room that one needs; dots nearer than
 * `dotWidth` become one, so that a lane never draws more than its width holds. Items that matter most (`first`) get room before the others;
 * cards at the end of the axis (`width`) stand before their place.
 */
export function packLane<Item extends Marked>(items: readonly Item[], rows: number, cardWidth: number, dotWidth: number, first: ReadonlySet<string> = new Set(), width = Infinity): Packed<Item>[] {
  const taken: { readonly from: number; readonly to: number }[][] = Array.from({ length: rows }, () => [])
  const packed: Packed<Item>[] = []
  const left: Item[] = []
  const inOrder = items.toSorted((a, b) => Number(first.has(b.id)) - Number(first.has(a.id)) || a.x - b.x)
  for (const item of inOrder) {
    const from = isFlipped(item.x, cardWidth, width) ? item.x - cardWidth : item.x
    const span = { from, to: from + cardWidth }
    const row = taken.findIndex((spans) => isFree(spans, span))
    if (row < 0) left.push(item)
    else {
      taken[row]?.push(span)
      packed.push({ shape: 'card', item, row })
    }
  }
  let open: [Item, ...Item[]] | null = null
  const close = () => {
    if (open !== null) packed.push({ shape: 'dots', items: open, x: open[0].x })
  }
  for (const item of left.toSorted((a, b) => a.x - b.x)) {
    if (open !== null && item.x - open[0].x < dotWidth) open.push(item)
    else {
      close()
      open = [item]
    }
  }
  close()
  return packed
}

// The newest spans come last and are the likeliest neighbours; those that matter stand anywhere, so all are looked at.
function isFree(spans: readonly { readonly from: number; readonly to: number }[], { from, to }: { readonly from: number; readonly to: number }): boolean {
  return spans.every((other) => to <= other.from || from >= other.to)
}
