import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { rowAfterKey } from './row-keys.ts'
import styles from './row-list.module.css'

interface RowListProps<Row> {
  /** What the rows are: the list's name. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  /** In pixels; all rows are as high as one another. */
  readonly rowHeight: number
  /** The row whose panel is open. */
  readonly openId: string | null
  /** `byKey` is true where it was opened by the keyboard, which then goes on in the panel. */
  readonly onOpen: (row: Row, byKey: boolean) => void
  /** Pressing Delete on a row; it asks before it removes what is referred to. */
  readonly onRemove?: (row: Row) => void
  readonly children: (row: Row) => ReactNode
}

/** How many rows beyond the visible ones are drawn, so that scrolling does not outrun them. */
const overscan = 8

/**
 * A list as long as it likes: only the rows in sight are drawn. One stop of the Tab key; arrows, Page, Home and End move, Enter opens,
 * Delete removes.
 */
export function RowList<Row>({ label, rows, idOf, rowHeight, openId, onOpen, onRemove, children }: RowListProps<Row>) {
  const scrollRef = useRef<HTMLDivElement>(null)
  const isMoving = useRef(false)
  const [wanted, setWanted] = useState(0)
  const active = Math.min(wanted, rows.length - 1)
  // eslint-disable-next-line react-hooks/incompatible-library -- the compiler is not used; the list is drawn anew when it scrolls.
  const list = useVirtualizer({ count: rows.length, getScrollElement: () => scrollRef.current, estimateSize: () => rowHeight, overscan })
  const openIndex = openId === null ? -1 : rows.findIndex((row) => idOf(row) === openId)

  useLayoutEffect(() => {
    if (!isMoving.current) return
    const row = scrollRef.current?.querySelector(`[data-index="${active}"]`)
    if (!(row instanceof HTMLElement)) return
    isMoving.current = false
    row.focus({ preventScroll: true })
  })
  useEffect(() => {
    if (openIndex >= 0) list.scrollToIndex(openIndex, { align: 'auto' })
  }, [openIndex, list])

  const move = (index: number) => {
    isMoving.current = true
    setWanted(index)
    list.scrollToIndex(index, { align: 'auto' })
  }
  const press = (event: KeyboardEvent) => {
    const row = rows[active]
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    const next = rowAfterKey(event.key, active, rows.length, Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / rowHeight) - 1))
    if (next !== null) move(next)
    else if (event.key === 'Enter' || event.key === ' ') onOpen(row, true)
    else if (event.key === 'Delete' && onRemove) onRemove(row)
    else return
    event.preventDefault()
  }

  return (
    <div ref={scrollRef} className={styles['scroll']}>
      <div role="listbox" aria-label={label} className={styles['rows']} style={{ height: list.getTotalSize() }} onKeyDown={press}>
        {list.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <div
              key={idOf(row)}
              role="option"
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              aria-selected={index === openIndex}
              tabIndex={index === active ? 0 : -1}
              className={styles['row']}
              style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              onFocus={() => setWanted(index)}
              onClick={() => onOpen(row, false)}
            >
              {children(row)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
