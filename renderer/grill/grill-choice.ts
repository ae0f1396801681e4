import { z } from 'zod'
import { minutesRange, modeSchema, pressureSchema } from '../../shared/interview/session-event.ts'

/** How one wants to be grilled; remembered between starts, and what is lost with it is a few clicks. */
const grillChoiceSchema = z.object({
  minutes: z.int().min(minutesRange.least).max(minutesRange.most).catch(minutesRange.usual),
  mode: modeSchema.catch('real'),
  pressure: pressureSchema.catch('standard'),
  /** Aloud, or typed where there is no microphone or nothing that understands it. Null: aloud wherever that works. */
  answers: z.enum(['aloud', 'typed']).nullable().catch(null),
  /** The name of the system's voice that asks; null for none. */
  voice: z.string().max(300).nullable().catch(null),
  hasSounds: z.boolean().catch(true),
  /** Whether the room shows the words that it hears. */
  showsWords: z.boolean().catch(true),
})
export type GrillChoice = z.infer<typeof grillChoiceSchema>

const memoryKey = 'grillroom.grill'

export function rememberedChoice(): GrillChoice {
  return grillChoiceSchema.parse(readJson(localStorage.getItem(memoryKey)))
}

export function rememberChoice(choice: GrillChoice): void {
  localStorage.setItem(memoryKey, JSON.stringify(choice))
}

/** What is no JSON is nothing remembered. */
function readJson(text: string | null): unknown {
  try {
    return z.record(z.string(), z.unknown()).catch({}).parse(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}
