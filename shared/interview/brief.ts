import { z } from 'zod'
import { statementSchema } from '../consistency/statement.ts'
import { contextFactSchema, contextPersonSchema, type ContextFact, type ContextPerson } from '../scoring/context.ts'
import { probeKindSchema } from '../scoring/probe.ts'

const text = z.string().max(5_000).default('')

/** Somebody on the story's map. Absent texts are empty: a question that needs one is then not used. */
export const interviewPersonSchema = z.object({
  name: z.string().min(1).max(200),
  role: text,
  team: text,
  seniority: text,
  /** resisted, failed, overruled (by the candidate), supported, decided or affected. */
  stance: text,
  said: text,
  reason: text,
})
export type InterviewPerson = z.infer<typeof interviewPersonSchema>

/** `stepped_in` without a mandate, `overruled` or bypassed somebody, `absorbed` the cost or the blame. */
export const turningPointKinds = ['stepped_in', 'overruled', 'absorbed', 'other'] as const

export const interviewTurningPointSchema = z.object({
  kind: z.enum(turningPointKinds).default('other'),
  /** As one would say it, with its preposition: "on 3 March 2025", "in March 2025". */
  date: text,
  /** What the candidate wrote that he or she decided. */
  decided: text,
  tradeoff: text,
  /** Names of people on the map. */
  people: z.array(z.string()).default([]),
})
export type InterviewTurningPoint = z.infer<typeof interviewTurningPointSchema>

/** The escalation ladder, as far as it can be asked about: whole days between knowing and telling the leader. */
export const interviewLadderSchema = z.object({
  knew: text,
  told: text,
  silentDays: z.int().nonnegative().nullable().default(null),
  leader: text,
})
export type InterviewLadder = z.infer<typeof interviewLadderSchema>

export const interviewFactSchema = z.object({
  label: z.string().min(1).max(500),
  value: z.union([z.number(), z.string()]),
  unit: text,
  baseline: text,
  period: text,
  source: text,
  confirmer: text,
  /** What the number is about, as the ledger has it: headcount, revenue, cost, timeline, cost_of_delay, quality, customer; or ''. */
  kind: text,
})
export type InterviewFact = z.infer<typeof interviewFactSchema>

/** What an interviewer knows of a story before the first question. A session keeps it as it was when it began. */
export const interviewStorySchema = z.object({
  title: z.string().default(''),
  people: z.array(interviewPersonSchema).default([]),
  /** The ones that matter most first. */
  turningPoints: z.array(interviewTurningPointSchema).default([]),
  ladder: interviewLadderSchema.nullable().default(null),
  facts: z.array(interviewFactSchema).default([]),
  /** A stretch of time of which the story tells nothing, both ends as one says them. */
  gap: z.object({ from: z.string().min(1), to: z.string().min(1) }).nullable().default(null),
  /** The story as scoring knows it, where it was prepared; else it is made from `facts` and `people`. */
  context: z.object({ facts: z.array(contextFactSchema).default([]), people: z.array(contextPersonSchema).default([]) }).nullable().default(null),
  earlier: z
    .object({
      /** Every question of earlier sessions, as it was asked. */
      asked: z.array(z.string()).default([]),
      /** What earlier sessions found weakest, the weakest first. */
      weakest: z.array(probeKindSchema).default([]),
      /** Names that were said aloud in any take. */
      said: z.array(z.string()).default([]),
      /** Numbers that were said in earlier takes and sessions, oldest first. */
      told: z.array(statementSchema).default([]),
    })
    .prefault({}),
})
export type InterviewStory = z.infer<typeof interviewStorySchema>

const storyContexts = new WeakMap<InterviewStory, { facts: ContextFact[]; people: ContextPerson[] }>()

/** What scoring and the comparison with the ledger may know of a story. */
export function contextOf(story: InterviewStory): { readonly facts: readonly ContextFact[]; readonly people: readonly ContextPerson[] } {
  if (story.context !== null) return story.context
  const known = storyContexts.get(story)
  if (known) return known
  const context = {
    facts: story.facts.map(({ label, value, unit }) => ({ label, value, unit })),
    people: story.people.map(({ name, role, team, stance }) => ({
      name,
      ...(role === '' && team === '' ? {} : { role: [role, team].filter((part) => part !== '').join(', ') }),
      ...(stance === '' ? {} : { stance: comparableStances.get(stance) ?? 'neutral' }),
    })),
  }
  storyContexts.set(story, context)
  return context
}

/** The map's stances as the comparison with what is said knows them. */
const comparableStances = new Map([
  ['resisted', 'resisted'],
  ['overruled', 'resisted'],
  ['supported', 'supported'],
])

const seniorWords = ['chief', 'ceo', 'cfo', 'cto', 'coo', 'president', 'vp', 'svp', 'evp', 'managing', 'general', 'director', 'head']

/** How far up somebody stands, from 0; read from the role's and the seniority's words. */
export function rankOf(person: InterviewPerson): number {
  const words = `${person.seniority} ${person.role}`.toLowerCase().split(/[^a-z]+/u)
  const places = words.map((word) => seniorWords.indexOf(word)).filter((place) => place >= 0)
  return places.length === 0 ? 0 : seniorWords.length - Math.min(...places)
}

/** The senior leader of the story: the one whom the ladder names, else the most senior one on the map; '' where there is none. */
export function leaderOf(story: InterviewStory): string {
  if (story.ladder !== null && story.ladder.leader !== '') return story.ladder.leader
  const ranked = story.people.map((person) => ({ name: person.name, rank: rankOf(person) })).filter(({ rank }) => rank > 0)
  return ranked.toSorted((a, b) => b.rank - a.rank)[0]?.name ?? ''
}
