/** Names that the user took back out of a take's words. */
export const refusedNames = `
  -- What was heard, without signs and in lower case: it is not corrected again when the take is transcribed anew.
  CREATE TABLE refused_names (
    take_id TEXT NOT NULL REFERENCES takes (id) ON DELETE CASCADE,
    heard TEXT NOT NULL,
    PRIMARY KEY (take_id, heard)
  ) STRICT, WITHOUT ROWID;
`
