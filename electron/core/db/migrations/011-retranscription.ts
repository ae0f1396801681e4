/** Takes that are transcribed again, and corrections that found no place in their newer words. */
export const retranscription = `
  -- 1 where the take has words already: takes without any go first.
  ALTER TABLE transcription_jobs ADD COLUMN is_again INTEGER NOT NULL DEFAULT 0 CHECK (is_again IN (0, 1));
  DROP INDEX transcription_jobs_queue;
  CREATE INDEX transcription_jobs_queue ON transcription_jobs (state, is_again, queued_ms);

  CREATE TABLE unplaced_corrections (
    id TEXT PRIMARY KEY,
    take_id TEXT NOT NULL REFERENCES takes (id) ON DELETE CASCADE,
    t0_ms INTEGER NOT NULL,
    t1_ms INTEGER NOT NULL,
    heard TEXT NOT NULL,
    text TEXT NOT NULL,
    maker TEXT NOT NULL CHECK (maker IN ('user', 'names'))
  ) STRICT;
  CREATE INDEX unplaced_corrections_take ON unplaced_corrections (take_id, t0_ms);
`
