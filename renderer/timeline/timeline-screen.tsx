import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Story } from '../../shared/story.ts'
import { keyTurningPointKinds, keyTurningPoints, type HeardTurningPoint } from '../../shared/turning-point.ts'
import { useAfterPaint } from '../ui/after-paint.ts'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { FailedAnswer, tellFailure } from '../ui/failure-note.tsx'
import { useKeys } from '../ui/keys.ts'
import { Screen } from '../ui/screen.tsx'
import { StoryScreen } from '../ui/story-screen.tsx'
import { ViewSwitch } from '../ui/view-switch.tsx'
import { axisRange } from './axis-items.ts'
import { Axis } from './axis.tsx'
import { GapNotes } from './gap-notes.tsx'
import { KeyPoints } from './key-points.tsx'
import { LadderPanel } from './ladder-panel.tsx'
import { PointPanel } from './point-panel.tsx'
import { PointsList } from './points-list.tsx'
import styles from './timeline-screen.module.css'
import { useOpenPoint } from './use-open-point.ts'

/** The turning points in time, the three that matter, and the escalation ladder. */
export function TimelineScreen({ openId }: { readonly openId: string | null }) {
  return <StoryScreen title="Timeline">{(story) => <Timeline key={story.id} story={story} openFirst={openId} />}</StoryScreen>
}

const none: readonly never[] = []
const views = { axis: 'Axis', list: 'List' } as const

interface TimelineProps {
  readonly story: Story
  /** Which turning point's panel stands open at first. */
  readonly openFirst: string | null
}

function Timeline({ story, openFirst }: TimelineProps) {
  const ofStory = { storyId: story.id }
  const known = useAnswer('turningPoints.list', ofStory)
  const ladder = useAnswer('ladder.get', ofStory)
  const people = useAnswer('stakeholders.list', ofStory)
  const { mutate: remove } = useCommand('turningPoints.remove')
  const [view, setView] = useState<keyof typeof views>('axis')
  const review = useAnswer('stories.review', ofStory)
  const isPainted = useAfterPaint()
  const points = known.data ?? none
  const { open, openId, show, begin, close } = useOpenPoint(story.id, points, openFirst)
  // The ledger may be long, and only a turning point's panel needs it.
  const facts = useAnswer('facts.list', open === null ? null : ofStory)

  const gaps = review.data?.gaps ?? none
  const keys = useMemo(() => keyTurningPoints(points), [points])
  const keyIds = useMemo(() => new Set(keys.flatMap(({ point }) => (point ? [point.id] : []))), [keys])
  const range = useMemo(() => axisRange(points, ladder.data, story), [points, ladder.data, story])
  const failed = [known, ladder, people, facts, review].find((answer) => answer.isError)

  const addNext = () => begin(keyTurningPointKinds.find((kind) => keys.some((key) => key.kind === kind && key.point === null)) ?? 'other')
  const takeAway = ({ id }: HeardTurningPoint) =>
    remove({ turningPointId: id }, { onSuccess: () => id === openId && close(), onError: tellFailure })
  useKeys('Timeline', [
    { key: 'n', does: 'Add a turning point', run: addNext },
    { key: 'v', does: 'Change between axis and list', run: () => setView((before) => (before === 'axis' ? 'list' : 'axis')) },
  ])
  const showOne = (id: string) => show(id, false)

  return (
    <Screen
      title="Timeline"
      heading="Timeline"
      width="board"
      below={points.length > 0 && <span>{points.length === 1 ? '1 turning point' : `${points.length} turning points`}</span>}
      aside={
        <div className={styles['actions']}>
          <ViewSwitch views={views} view={view} onChange={setView} />
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={addNext}>
            Add a turning point
          </Button>
        </div>
      }
    >
      {failed && <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />}
      <div className={styles['body']}>
        <div className={styles['column']}>
          {known.data && <KeyPoints points={points} openId={openId} onOpen={showOne} onAdd={begin} />}
          {known.data && ladder.data && view === 'axis' && range && (
            <Axis range={range} points={points} keyIds={keyIds} ladder={ladder.data} gaps={gaps} openId={openId} onOpen={showOne} />
          )}
          {known.data && ladder.data && view === 'axis' && !range && (
            <p className="quiet">Nothing has a date yet. Give a turning point or a rung of the ladder a day, a month or a year, and it stands here on an axis.</p>
          )}
          {view === 'list' &&
            (points.length === 0 ? (
              <p className="quiet">No turning points yet. Press N to add the first.</p>
            ) : (
              <PointsList points={points} people={people.data ?? none} keyIds={keyIds} openId={openId} onOpen={show} onRemove={takeAway} />
            ))}
          <GapNotes gaps={gaps} />
          {isPainted && ladder.data && people.data && <LadderPanel storyId={story.id} ladder={ladder.data} people={people.data} />}
        </div>
        {open && (
          <PointPanel
            key={open.key}
            story={story}
            point={open.point}
            isNew={open.isNew}
            people={people.data ?? none}
            facts={facts.data ?? null}
            takesFocus={open.byKey}
            save={open.save}
            onClose={close}
            onRemove={takeAway}
          />
        )}
      </div>
    </Screen>
  )
}
