/** What users, or the names that a story knows, put in place of what was heard. */
export const corrections = `
  -- What the engine heard, as JSON of its words; null where the words are still just that.
  ALTER TABLE transcripts ADD COLUMN heard_json TEXT;

  -- Counted in the heard words.
  CREATE TABLE corrections (
    id TEXT PRIMARY KEY,
    take_id TEXT NOT NULL REFERENCES transcripts (take_id) ON DELETE CASCADE,
    heard_from INTEGER NOT NULL,
    heard_to INTEGER NOT NULL,
    text TEXT NOT NULL,
    maker TEXT NOT NULL CHECK (maker IN ('user', 'names')),
    CHECK (heard_from < heard_to)
  ) STRICT;
  CREATE INDEX corrections_take ON corrections (take_id, heard_from);
`
