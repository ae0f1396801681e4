import { readHeard, stateOfTurningPoint, type HeardTurningPoint, type TurningPoint } from '../../../shared/turning-point.ts'
import type { Database } from '../db/open.ts'
import { listGists } from './session-gists.ts'
import { takeTexts } from './take-words.ts'

/** How far each turning point has come, from the takes of the story and from the replies under challenge in its sessions. */
export function stateTurningPoints(database: Database, storyId: string, points: readonly TurningPoint[]): HeardTurningPoint[] {
  const heard = readHeard({ takes: takeTexts(database, storyId), replies: listGists(database, storyId).flatMap(({ replies }) => replies) })
  return points.map((point) => ({ ...point, state: stateOfTurningPoint(point, heard) }))
}
