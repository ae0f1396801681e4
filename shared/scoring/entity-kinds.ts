import type { SignalKind } from './signal.ts'

/** Kinds that are a few words long and hardly ever overlap one another: one reader labels them all. */
export const entityKinds: readonly SignalKind[] = ['metric', 'date', 'person', 'role', 'vague_quantity', 'vague_person', 'vague_time', 'hedge']
