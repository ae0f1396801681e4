/** The first tables: stories, questions, takes with their words and scores, the transcription queue, settings. */
export const firstLight = `
  CREATE TABLE stories (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
    situation TEXT NOT NULL,
    task TEXT NOT NULL,
    action TEXT NOT NULL,
    result TEXT NOT NULL,
    learning TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX stories_sample ON stories (is_sample) WHERE is_sample = 1;

  CREATE TABLE questions (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    position INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX questions_story ON questions (story_id, position);

  -- ending is null while a take is being recorded.
  CREATE TABLE takes (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    question_id TEXT REFERENCES questions (id) ON DELETE SET NULL,
    question_text TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL,
    ending TEXT CHECK (ending IN ('stopped', 'recovered', 'bundled'))
  ) STRICT;
  CREATE INDEX takes_story ON takes (story_id, started_ms);
  CREATE INDEX takes_question ON takes (question_id);

  CREATE TABLE transcripts (
    take_id TEXT PRIMARY KEY REFERENCES takes (id) ON DELETE CASCADE,
    engine TEXT NOT NULL,
    model TEXT NOT NULL,
    duration_ms INTEGER NOT NULL,
    created_ms INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE words (
    take_id TEXT NOT NULL REFERENCES transcripts (take_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    t0_ms INTEGER NOT NULL,
    t1_ms INTEGER NOT NULL,
    p REAL NOT NULL CHECK (p BETWEEN 0 AND 1),
    PRIMARY KEY (take_id, position)
  ) STRICT, WITHOUT ROWID;

  -- One row for each rubric that ever scored the take: a newer rubric adds its own and keeps the old figure.
  CREATE TABLE scores (
    take_id TEXT NOT NULL REFERENCES takes (id) ON DELETE CASCADE,
    rubric TEXT NOT NULL,
    granularity INTEGER NOT NULL,
    conviction INTEGER NOT NULL,
    score_json TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    PRIMARY KEY (take_id, rubric)
  ) STRICT, WITHOUT ROWID;

  -- At most one job a take; it goes once the words are stored.
  CREATE TABLE transcription_jobs (
    take_id TEXT PRIMARY KEY REFERENCES takes (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'failed', 'cancelled')),
    failure_json TEXT,
    queued_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX transcription_jobs_queue ON transcription_jobs (state, queued_ms);

  CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value_json TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`
