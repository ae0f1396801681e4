import { z } from 'zod'
import { calendarDateSchema, daySpanSchema } from './calendar-date.ts'
import { gateSchema } from './gate.ts'
import { readinessSchema } from './readiness.ts'
import { contradictionSchema } from './scoring/score.ts'

/** A stretch of the story of which nothing dated is known: "The dates leave nine weeks I cannot see." */
export const timelineGapSchema = z.object({ fromDate: calendarDateSchema, toDate: calendarDateSchema, days: daySpanSchema })
export type TimelineGap = z.infer<typeof timelineGapSchema>

/** All that is computed of a story: its gates, where it stands, what its own text contradicts, and what the dates leave open. */
export const reviewSchema = z.object({
  gates: z.array(gateSchema),
  readiness: readinessSchema,
  gaps: z.array(timelineGapSchema),
  /** Spans of the story's text (`storyText`) that disagree with its own ledger or map. */
  contradictions: z.array(contradictionSchema),
})
export type Review = z.infer<typeof reviewSchema>
