/** The story in full: what frames it, its people and their relations, turning points, the escalation ladder, the ledger of facts. */
export const storyInFull = `
  ALTER TABLE stories ADD COLUMN draft TEXT NOT NULL DEFAULT '';
  ALTER TABLE stories ADD COLUMN job_description TEXT NOT NULL DEFAULT '';
  ALTER TABLE stories ADD COLUMN principle TEXT;
  ALTER TABLE stories ADD COLUMN level TEXT;
  ALTER TABLE stories ADD COLUMN from_date TEXT;
  ALTER TABLE stories ADD COLUMN to_date TEXT;
  ALTER TABLE stories ADD COLUMN interview_date TEXT;
  ALTER TABLE stories ADD COLUMN is_failure INTEGER NOT NULL DEFAULT 0 CHECK (is_failure IN (0, 1));
  ALTER TABLE stories ADD COLUMN impacts_json TEXT NOT NULL DEFAULT '[]';
  -- Hidden since then: it can be brought back until the app closes, then it goes for good.
  ALTER TABLE stories ADD COLUMN removed_ms INTEGER;
  CREATE INDEX stories_removed ON stories (removed_ms) WHERE removed_ms IS NOT NULL;

  -- name_key tells two people of one name apart from one person written twice. x, y: null where the map lays them out by itself.
  CREATE TABLE stakeholders (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    role TEXT NOT NULL,
    team TEXT NOT NULL,
    seniority TEXT,
    stance TEXT,
    said TEXT NOT NULL,
    reason TEXT NOT NULL,
    date TEXT,
    x INTEGER,
    y INTEGER,
    CHECK ((x IS NULL) = (y IS NULL))
  ) STRICT;
  CREATE INDEX stakeholders_story ON stakeholders (story_id, position);
  CREATE UNIQUE INDEX stakeholders_name ON stakeholders (story_id, name_key);

  -- A null end is the teller.
  CREATE TABLE relations (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    from_id TEXT REFERENCES stakeholders (id) ON DELETE CASCADE,
    to_id TEXT REFERENCES stakeholders (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    CHECK (from_id IS NOT to_id)
  ) STRICT;
  CREATE INDEX relations_story ON relations (story_id, position);
  CREATE INDEX relations_from ON relations (from_id);
  CREATE INDEX relations_to ON relations (to_id);
  CREATE UNIQUE INDEX relations_once ON relations (story_id, kind, ifnull(from_id, ''), ifnull(to_id, ''));

  CREATE TABLE facts (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    value TEXT NOT NULL,
    unit TEXT NOT NULL,
    baseline TEXT NOT NULL,
    period TEXT NOT NULL,
    source TEXT NOT NULL,
    confirmer TEXT NOT NULL,
    kind TEXT
  ) STRICT;
  CREATE INDEX facts_story ON facts (story_id, position);

  -- Numbers of the story's text that the user does not want in the ledger.
  CREATE TABLE declined_offers (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    quote TEXT NOT NULL,
    PRIMARY KEY (story_id, quote)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE turning_points (
    id TEXT PRIMARY KEY,
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT,
    is_approximate INTEGER NOT NULL CHECK (is_approximate IN (0, 1)),
    happened TEXT NOT NULL,
    decided TEXT NOT NULL,
    chosen TEXT NOT NULL,
    rejected TEXT NOT NULL,
    cost TEXT NOT NULL
  ) STRICT;
  CREATE INDEX turning_points_story ON turning_points (story_id, position);

  CREATE TABLE turning_point_people (
    turning_point_id TEXT NOT NULL REFERENCES turning_points (id) ON DELETE CASCADE,
    stakeholder_id TEXT NOT NULL REFERENCES stakeholders (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (turning_point_id, stakeholder_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX turning_point_people_person ON turning_point_people (stakeholder_id);

  CREATE TABLE turning_point_facts (
    turning_point_id TEXT NOT NULL REFERENCES turning_points (id) ON DELETE CASCADE,
    fact_id TEXT NOT NULL REFERENCES facts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (turning_point_id, fact_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX turning_point_facts_fact ON turning_point_facts (fact_id);

  -- A rung without a row holds nothing yet.
  CREATE TABLE rungs (
    story_id TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    date TEXT,
    stakeholder_id TEXT REFERENCES stakeholders (id) ON DELETE SET NULL,
    note TEXT NOT NULL,
    gap_reason TEXT NOT NULL,
    PRIMARY KEY (story_id, kind)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX rungs_person ON rungs (stakeholder_id);
`
