import { z } from 'zod'
import { calendarDateSchema, inTime } from './calendar-date.ts'
import { contentOf, isTold } from './told.ts'
import { idSchema } from './id.ts'

/** Stepped in without a mandate; was overruled or overruled, went round somebody; took cost or blame; anything else. */
export const turningPointKinds = ['no_mandate', 'overruled', 'absorbed', 'other'] as const
export const turningPointKindSchema = z.enum(turningPointKinds)
export type TurningPointKind = (typeof turningPointKinds)[number]

/** The three that matter: one of each is a gate. */
export const keyTurningPointKinds = ['no_mandate', 'overruled', 'absorbed'] as const
export const keyTurningPointKindSchema = z.enum(keyTurningPointKinds)
export type KeyTurningPointKind = (typeof keyTurningPointKinds)[number]

/** How far a turning point has come: nothing told, told in writing, said in a take, and held when it was challenged. */
export const turningPointStates = ['empty', 'written', 'spoken', 'held'] as const
export const turningPointStateSchema = z.enum(turningPointStates)
export type TurningPointState = (typeof turningPointStates)[number]

const tellingSchema = z.string().max(10_000)

export const turningPointFieldsSchema = z.object({
  kind: turningPointKindSchema,
  date: calendarDateSchema.nullable(),
  /** "About" the date, which itself may be a month or a year. */
  isApproximate: z.boolean(),
  happened: tellingSchema,
  decided: tellingSchema,
  /** The trade-off: what was chosen, what was rejected for it, and what that cost. */
  chosen: tellingSchema,
  rejected: tellingSchema,
  cost: tellingSchema,
  stakeholderIds: z.array(idSchema).max(500),
  factIds: z.array(idSchema).max(500),
})
export type TurningPointFields = z.infer<typeof turningPointFieldsSchema>

export const turningPointSchema = turningPointFieldsSchema.extend({ id: idSchema, storyId: idSchema })
export type TurningPoint = z.infer<typeof turningPointSchema>

export const heardTurningPointSchema = turningPointSchema.extend({ state: turningPointStateSchema })
export type HeardTurningPoint = z.infer<typeof heardTurningPointSchema>

export const newTurningPointSchema = z.strictObject({
  kind: turningPointKindSchema,
  date: calendarDateSchema.nullable().default(null),
  isApproximate: z.boolean().default(false),
  happened: tellingSchema.default(''),
  decided: tellingSchema.default(''),
  chosen: tellingSchema.default(''),
  rejected: tellingSchema.default(''),
  cost: tellingSchema.default(''),
  stakeholderIds: turningPointFieldsSchema.shape.stakeholderIds.default([]),
  factIds: turningPointFieldsSchema.shape.factIds.default([]),
})

export const turningPointChangeSchema = z.strictObject(turningPointFieldsSchema.partial().shape)
export type TurningPointChange = z.infer<typeof turningPointChangeSchema>

/** In time, those without a date behind the others, otherwise as they came. */
export function turningPointsInTime<Point extends Pick<TurningPoint, 'date'>>(points: readonly Point[]): Point[] {
  return points.toSorted((a, b) => (a.date === null || b.date === null ? Number(a.date === null) - Number(b.date === null) : inTime(a.date, b.date)))
}

/** Told in writing: what happened, and what the teller decided. */
export function isWritten({ happened, decided }: Pick<TurningPoint, 'happened' | 'decided'>): boolean {
  return happened.trim() !== '' && decided.trim() !== ''
}

/** What takes and sessions hold that a turning point may have been told in. */
export interface Heard {
  /** The words of each take. */
  readonly takes: readonly string[]
  /** Replies to a challenge, each with what was challenged and how it was judged (`held`, `revised`, `folded` …). */
  readonly replies: readonly { readonly about: string; readonly text: string; readonly label: string }[]
}

/**
 * How far a turning point has come. Spoken: one take holds enough of its own words. Held: a reply that is about it was held, or revised
 * for a reason. What was never written down is not looked for.
 */
export function stateOfTurningPoint(point: Pick<TurningPoint, 'happened' | 'decided'>, heard: HeardWords): TurningPointState {
  if (!isWritten(point)) return 'empty'
  const told = [point.decided, point.happened].map(contentOf)
  const isIn = (words: ReadonlySet<string>): boolean => told.some((content) => isTold(content, words))
  if (heard.standing.some(isIn)) return 'held'
  return heard.takes.some(isIn) ? 'spoken' : 'written'
}

/** `Heard` read once, for as many turning points as there are. */
export interface HeardWords {
  readonly takes: readonly ReadonlySet<string>[]
  /** The replies that stood, each with its challenge. */
  readonly standing: readonly ReadonlySet<string>[]
}

export function readHeard({ takes, replies }: Heard): HeardWords {
  const standing = replies.filter(({ label }) => label === 'held' || label === 'revised')
  return { takes: takes.map(contentOf), standing: standing.map(({ about, text }) => contentOf(`${about} ${text}`)) }
}

const rankOf: Readonly<Record<TurningPointState, number>> = { empty: 0, written: 1, spoken: 2, held: 3 }

/** The one of each of the three kinds that matter which has come furthest; null where the story has none of the kind. */
export function keyTurningPoints<Point extends { readonly kind: TurningPointKind; readonly state: TurningPointState }>(
  points: readonly Point[],
): { readonly kind: KeyTurningPointKind; readonly point: Point | null }[] {
  return keyTurningPointKinds.map((kind) => {
    const [first, ...others] = points.filter((point) => point.kind === kind)
    const furthest = first && others.reduce((best, point) => (rankOf[point.state] > rankOf[best.state] ? point : best), first)
    return { kind, point: furthest ?? null }
  })
}
