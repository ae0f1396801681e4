/** What the sound of a take says beside its words. */
export const pace = `
  -- Where nobody spoke for a while, as JSON of stretches in ms, and the pace that follows from it and the heard words; both null where the sound was not
  -- looked at, because an earlier version transcribed the take.
  ALTER TABLE transcripts ADD COLUMN silences_json TEXT;
  ALTER TABLE transcripts ADD COLUMN pace_json TEXT;
`
