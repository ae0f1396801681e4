import { useRef, useState } from 'react'
import { stateOfTurningPoint, type HeardTurningPoint, type TurningPointChange, type TurningPointKind } from '../../shared/turning-point.ts'
import { useCommand } from '../ui/ask.ts'

interface Open {
  /** Stays the same from the first word of a new one on, so that its fields stay too. */
  readonly key: string
  /** Null: a new one, of which nothing is written yet. */
  readonly id: string | null
  /** What a new one is until the list knows it; null for one that the list knew. */
  readonly draft: HeardTurningPoint | null
  readonly byKey: boolean
}

export interface OpenPoint {
  readonly key: string
  readonly point: HeardTurningPoint
  /** True where it is there only once something has been written. */
  readonly isNew: boolean
  readonly byKey: boolean
  readonly save: (change: TurningPointChange) => Promise<unknown>
}

interface OpenPoints {
  readonly openId: string | null
  readonly open: OpenPoint | null
  readonly show: (id: string, byKey: boolean) => void
  readonly begin: (kind: TurningPointKind) => void
  readonly close: () => void
}

/**
 * The turning point whose panel stands open. A new one is added with the first thing that is written into it: one that somebody thinks better of
 * leaves nothing behind.
 */
export function useOpenPoint(storyId: string, points: readonly HeardTurningPoint[], firstId: string | null): OpenPoints {
  const [open, setOpen] = useState<Open | null>(firstId === null ? null : { key: firstId, id: firstId, draft: null, byKey: true })
  const { mutateAsync: add } = useCommand('turningPoints.add')
  const { mutateAsync: change } = useCommand('turningPoints.change')
  const count = useRef(0)
  const known = points.find(({ id }) => id === open?.id)
  if (open?.draft && known) setOpen({ ...open, draft: null })
  const point = known ?? open?.draft ?? null

  /** The ids of those that are being added, by their keys: what is written meanwhile waits. */
  const adding = useRef(new Map<string, Promise<string>>())
  const addOnce = async (key: string, fields: TurningPointChange & { readonly kind: TurningPointKind }) => {
    try {
      const { id } = await add({ storyId, turningPoint: fields })
      setOpen((before) => (before?.key === key ? { ...before, id } : before))
      return id
    } catch (error) {
      adding.current.delete(key)
      throw error
    }
  }
  const save = async ({ key, id, draft }: Open, wanted: TurningPointChange) => {
    const begun = adding.current.get(key)
    if (id !== null) return change({ turningPointId: id, change: wanted })
    if (begun !== undefined) return change({ turningPointId: await begun, change: wanted })
    if (draft === null) return
    const kind = wanted.kind ?? draft.kind
    const isKindOnly = Object.keys(wanted).every((field) => field === 'kind')
    if (isKindOnly) return setOpen((before) => (before?.key === key ? { ...before, draft: { ...draft, kind } } : before))
    const added = addOnce(key, { ...wanted, kind })
    adding.current.set(key, added)
    await added
  }

  return {
    openId: open?.id ?? null,
    open: open && point ? { key: open.key, point, isNew: open.id === null, byKey: open.byKey, save: (wanted) => save(open, wanted) } : null,
    show: (id, byKey) => setOpen({ key: id, id, draft: null, byKey }),
    begin: (kind) => {
      count.current += 1
      setOpen({ key: `new ${count.current}`, id: null, draft: blankPoint(storyId, kind), byKey: true })
    },
    close: () => setOpen(null),
  }
}

function blankPoint(storyId: string, kind: TurningPointKind): HeardTurningPoint {
  const fields = { kind, date: null, isApproximate: false, happened: '', decided: '', chosen: '', rejected: '', cost: '', stakeholderIds: [], factIds: [] }
  return { ...fields, id: '', storyId, state: stateOfTurningPoint(fields, { takes: [], standing: [] }) }
}
