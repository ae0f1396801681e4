import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Ladder } from '../../shared/ladder.ts'
import type { TimelineGap } from '../../shared/review.ts'
import type { HeardTurningPoint } from '../../shared/turning-point.ts'
import { useKeys } from '../ui/keys.ts'
import { fittingScale, pointLanes, rungMarks, scrollAfterZoom, zoomed } from './axis-items.ts'
import styles from './axis.module.css'
import { AxisLane } from './axis-lane.tsx'
import { GapLane } from './gap-lane.tsx'
import { LadderLane } from './ladder-lane.tsx'
import { pointKindWords, pointTitle } from './point-words.ts'
import { ticksOf, widthOf, xOfDay, type DayRange, type TimeScale } from './time-scale.ts'

interface AxisProps {
  readonly range: DayRange
  readonly points: readonly HeardTurningPoint[]
  /** The turning points that matter most: they stand out and have room first. */
  readonly keyIds: ReadonlySet<string>
  readonly ladder: Ladder | undefined
  readonly gaps: readonly TimelineGap[]
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

/** The lanes' names stand before the days. */
const nameWidth = 148
const zoomStep = 1.5
const none: readonly never[] = []

/** Everything dated on one axis; scrolls and zooms. */
export function Axis({ range, points, keyIds, ladder, gaps, openId, onOpen }: AxisProps) {
  const scrollRef = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [left, setLeft] = useState(0)
  /** Null: all of it fits, whatever the width. */
  const [chosen, setChosen] = useState<number | null>(null)
  const toScroll = useRef<number | null>(null)
  const scale = useMemo<TimeScale>(() => {
    const fitting = fittingScale(range, width)
    return chosen === null ? fitting : { range, pixelsPerDay: Math.max(chosen, fitting.pixelsPerDay) }
  }, [range, width, chosen])

  // Before anything is painted: nothing is put on an axis of no width first.
  useLayoutEffect(() => {
    const element = scrollRef.current
    if (!element) return
    const measure = () => setWidth(Math.max(0, element.clientWidth - nameWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useLayoutEffect(() => {
    if (toScroll.current === null || !scrollRef.current) return
    scrollRef.current.scrollLeft = toScroll.current
    toScroll.current = null
  })

  const zoom = (factor: number, at = width / 2) => {
    const next = zoomed(scale, factor, width)
    toScroll.current = scrollAfterZoom(scale, next, left, at)
    setChosen(next.pixelsPerDay)
  }
  const latestZoom = useRef(zoom)
  useEffect(() => {
    latestZoom.current = zoom
  })
  useEffect(() => {
    const element = scrollRef.current
    // React listens to wheels passively: such a listener cannot keep the page from zooming.
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const at = event.clientX - (element?.getBoundingClientRect().left ?? 0) - nameWidth
      latestZoom.current(event.deltaY < 0 ? 1.15 : 1 / 1.15, Math.max(0, at))
    }
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  }, [])
  const fit = () => setChosen(null)
  useKeys('Axis', [
    { key: '+', does: 'Zoom in', run: () => zoom(zoomStep), repeats: true },
    { key: '-', does: 'Zoom out', run: () => zoom(1 / zoomStep), repeats: true },
    { key: '0', does: 'Show all of it', run: fit },
  ])

  const inSight = { from: left - 300, to: left + width + 300 }
  const lanes = useMemo(() => (width === 0 ? none : pointLanes(points, scale)), [points, scale, width])
  const part = { first: range.first + Math.floor(inSight.from / scale.pixelsPerDay), last: range.first + Math.ceil(inSight.to / scale.pixelsPerDay) }
  const undated = points.filter(({ date }) => date === null)
  return (
    <section aria-label="Time axis" className={styles['axis']}>
      <div className={styles['tools']}>
        <Tool name="Zoom in" onUse={() => zoom(zoomStep)} icon={<IconPlus size={15} aria-hidden />} />
        <Tool name="Zoom out" onUse={() => zoom(1 / zoomStep)} icon={<IconMinus size={15} aria-hidden />} />
        <Tool name="Show all of it" onUse={fit} icon={<IconArrowsMaximize size={15} aria-hidden />} />
      </div>
      <div ref={scrollRef} role="region" aria-label="Days" tabIndex={0} className={styles['scroll']} onScroll={(event) => setLeft(event.currentTarget.scrollLeft)}>
        <div className={styles['days']} style={{ width: nameWidth + widthOf(scale), '--names': `${nameWidth}px` }}>
          <div className={styles['ticks']} aria-hidden>
            {width > 0 && ticksOf(scale, part).map(({ day, words, isMain }) => (
              <span key={day} className={styles['tick']} data-main={isMain} style={{ left: nameWidth + xOfDay(scale, day) }}>
                {words}
              </span>
            ))}
          </div>
          {lanes.map(({ kind, marks }) => (
            <AxisLane key={kind} kind={kind} marks={marks} inSight={inSight} width={widthOf(scale)} keyIds={keyIds} openId={openId} onOpen={onOpen} onZoomTo={(x) => zoom(3, x - left)} />
          ))}
          {width > 0 && <GapLane gaps={gaps} scale={scale} />}
          {width > 0 && ladder && <LadderLane ladder={ladder} marks={rungMarks(ladder, scale)} width={widthOf(scale)} />}
        </div>
      </div>
      {undated.length > 0 && (
        <div role="group" aria-label="Without a date" className={styles['undated']}>
          <span className="quiet">Without a date</span>
          {undated.slice(0, mostUndated).map((point) => (
            <UnstyledButton key={point.id} className={styles['chip']} aria-pressed={point.id === openId} onClick={() => onOpen(point.id)} title={pointKindWords[point.kind].name}>
              {pointTitle(point)}
            </UnstyledButton>
          ))}
          {undated.length > mostUndated && <span className="quiet">and {undated.length - mostUndated} more in the list</span>}
        </div>
      )}
    </section>
  )
}

const mostUndated = 12

function Tool({ name, icon, onUse }: { readonly name: string; readonly icon: ReactNode; readonly onUse: () => void }) {
  return (
    <Tooltip label={name}>
      <ActionIcon variant="default" size="sm" aria-label={name} onClick={onUse}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}
