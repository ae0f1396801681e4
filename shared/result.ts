import { z } from 'zod'

/**
 * Everything that can go wrong across the wire, as a closed list. Handlers return a code and the
 * figures that belong to it; `failure-words.ts` turns both into a sentence for people.
 */
export const failureCodes = [
  // the wire
  'unknown_call',
  'bad_input',
  'not_found',
  'internal',
  // what the user writes
  'too_long',
  'date_impossible',
  'dates_reversed',
  'value_impossible',
  'name_taken',
  'principle_taken',
  'relation_to_self',
  'in_use',
  // taking back
  'nothing_to_undo',
  'undo_overtaken',
  // printing
  'printing_missing',
  // the data folder
  'data_folder_unwritable',
  'data_folder_in_use',
  'database_newer',
  'database_unreadable',
  'disk_full',
  // recording
  'microphone_missing',
  'microphone_refused',
  'microphone_busy',
  'recording_not_open',
  'recording_out_of_order',
  // sound files
  'audio_missing',
  'audio_not_wav',
  'audio_wrong_format',
  'audio_truncated',
  'audio_too_short',
  'audio_unreadable',
  'audio_without_speech',
  // models
  'model_missing',
  'model_foreign',
  'model_truncated',
  'download_offline',
  'download_refused',
  'download_interrupted',
  'download_wrong',
  // the speech engine
  'engine_missing',
  'engine_foreign',
  'engine_killed',
  'engine_failed',
  'engine_no_transcript',
  'transcription_cancelled',
  // words
  'transcript_changed',
  // sessions
  'session_out_of_order',
  'session_over',
  'session_not_over',
  'session_not_rated',
  'session_already_rated',
  'session_keeps_words',
] as const

export const failureCodeSchema = z.enum(failureCodes)
export type FailureCode = (typeof failureCodes)[number]

/** What happened, for the program; `details` hold only what the sentence for people needs (a path, a rate, a version). */
export const failureSchema = z.object({
  code: failureCodeSchema,
  details: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})
export type Failure = z.infer<typeof failureSchema>

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function failure(code: FailureCode, details: Failure['details'] = {}): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, details } }
}
