/** With which names a story's takes were last read. */
export const readNames = `
  -- A hash of the names. Where it is another than the names that the story knows now, its takes are to be corrected by those.
  CREATE TABLE read_names (
    story_id TEXT NOT NULL PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE,
    names_key TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`
