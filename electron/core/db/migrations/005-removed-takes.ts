/** Takes of which something was removed. */
export const removedTakes = `
  -- Since when the take, or a part of it, is hidden: it can be brought back until the app closes, then it goes for good.
  -- Where sound or scores went for good, theirs stays and says so.
  ALTER TABLE takes ADD COLUMN removed_ms INTEGER;
  ALTER TABLE takes ADD COLUMN sound_removed_ms INTEGER;
  ALTER TABLE takes ADD COLUMN words_removed_ms INTEGER;
  ALTER TABLE takes ADD COLUMN scores_removed_ms INTEGER;
  CREATE INDEX takes_removed ON takes (id) WHERE removed_ms IS NOT NULL OR sound_removed_ms IS NOT NULL OR words_removed_ms IS NOT NULL
    OR scores_removed_ms IS NOT NULL;
`
