/** Sessions with their events and debriefs; takes that belong to a session's turn. */
export const sessions = `
  -- event_count, duration_ms, questions and end_reason say what the events say; they are written with them. end_reason is null until it ends.
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    started_ms INTEGER NOT NULL,
    settings_json TEXT NOT NULL,
    event_count INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL,
    questions INTEGER NOT NULL,
    end_reason TEXT,
    -- How the user rated himself or herself; null until then.
    rating_json TEXT,
    -- Hidden since then: it can be brought back until the app closes, then it goes for good.
    removed_ms INTEGER
  ) STRICT;
  CREATE INDEX sessions_story ON sessions (story_id, started_ms);
  CREATE INDEX sessions_unfinished ON sessions (started_ms) WHERE end_reason IS NULL;
  CREATE INDEX sessions_removed ON sessions (removed_ms) WHERE removed_ms IS NOT NULL;

  -- Only ever appended to.
  CREATE TABLE session_events (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    type TEXT NOT NULL,
    t_ms INTEGER NOT NULL,
    event_json TEXT NOT NULL,
    PRIMARY KEY (session_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_events_asked ON session_events (session_id, position) WHERE type = 'asked';

  -- One row for each rubric that ever read the session. words_key tells whether the words that it read are still the ones that count.
  CREATE TABLE debriefs (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    rubric TEXT NOT NULL,
    words_key TEXT NOT NULL,
    granularity INTEGER NOT NULL,
    conviction INTEGER NOT NULL,
    vote TEXT NOT NULL,
    -- What the story's other screens and later sessions read of it.
    gist_json TEXT NOT NULL,
    debrief_json TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    PRIMARY KEY (session_id, rubric)
  ) STRICT, WITHOUT ROWID;

  -- The answer of a session that a take holds, and where on the session's time its sound begins; null for all other takes.
  ALTER TABLE takes ADD COLUMN session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE;
  ALTER TABLE takes ADD COLUMN session_turn INTEGER;
  ALTER TABLE takes ADD COLUMN session_at_ms INTEGER;
  CREATE INDEX takes_session ON takes (session_id, session_at_ms);
`
