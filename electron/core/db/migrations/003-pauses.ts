/** The pauses of recordings. */
export const pauses = `
  -- at_ms is a place in the sound. lasted_ms is null while the pause goes on, and stays so where the app ended before it did.
  CREATE TABLE pauses (
    take_id TEXT NOT NULL REFERENCES takes (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    began_ms INTEGER NOT NULL,
    lasted_ms INTEGER,
    PRIMARY KEY (take_id, position)
  ) STRICT, WITHOUT ROWID;
`
