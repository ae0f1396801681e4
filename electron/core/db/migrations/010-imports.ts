/** Takes whose sound came from a file. */
export const imports = `
  CREATE TABLE imports (
    take_id TEXT PRIMARY KEY REFERENCES takes (id) ON DELETE CASCADE,
    file_name TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`
