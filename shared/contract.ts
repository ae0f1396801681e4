import type { z } from 'zod'
import { appCalls } from './contract/app.ts'
import { exportCalls } from './contract/exports.ts'
import { factCalls, factEvents } from './contract/facts.ts'
import { questionCalls, questionEvents } from './contract/questions.ts'
import { sessionCalls, sessionEvents } from './contract/sessions.ts'
import { settingCalls, settingEvents } from './contract/settings.ts'
import { stakeholderCalls, stakeholderEvents } from './contract/stakeholders.ts'
import { storyCalls, storyEvents } from './contract/stories.ts'
import { takeCalls, takeEvents } from './contract/takes.ts'
import { transcriptCalls } from './contract/transcripts.ts'
import { turningPointCalls, turningPointEvents } from './contract/turning-points.ts'
import { undoCalls, undoEvents } from './contract/undo.ts'
import type { Result } from './result.ts'

/**
 * Every call that a window or a terminal can make, put together from `contract/<noun>.ts`: one object in, one value out.
 * `dispatch.ts` parses both, the renderer's `bridge.ts` is typed by it. JSON values and `Uint8Array` only (an ArrayBuffer
 * does not survive the pipe).
 */
export const calls = {
  ...appCalls,
  ...storyCalls,
  ...questionCalls,
  ...stakeholderCalls,
  ...turningPointCalls,
  ...factCalls,
  ...undoCalls,
  ...exportCalls,
  ...takeCalls,
  ...transcriptCalls,
  ...sessionCalls,
  ...settingCalls,
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>
export type ParsedInput<Name extends CallName> = z.output<Calls[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<Calls[Name]['output']>

/**
 * Every event. They say what changed and the screen asks again, so that nothing can arrive in the wrong
 * order and be wrong; progress is a stream and carries its sequence number instead.
 */
export const events = {
  ...storyEvents,
  ...questionEvents,
  ...stakeholderEvents,
  ...turningPointEvents,
  ...factEvents,
  ...undoEvents,
  ...takeEvents,
  ...sessionEvents,
  ...settingEvents,
} as const

export type Events = typeof events
export type EventName = keyof Events
export type EventPayload<Name extends EventName> = z.output<Events[Name]>

/** The two verbs that every door forwards. */
export interface Bridge {
  call: (name: string, input: unknown) => Promise<Result<unknown>>
  /** Calls back with each event's name and payload; returns what ends it. */
  on: (listener: (name: string, payload: unknown) => void) => () => void
}
