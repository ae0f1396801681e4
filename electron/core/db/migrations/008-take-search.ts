/** What was said in takes, to be searched. */
export const takeSearch = `
  -- The words that are shown of a take, joined by single spaces: the n-th stretch is its n-th word. Without the two signs that mark what was found.
  CREATE TABLE take_texts (
    id INTEGER PRIMARY KEY,
    take_id TEXT NOT NULL UNIQUE REFERENCES transcripts (take_id) ON DELETE CASCADE,
    text TEXT NOT NULL
  ) STRICT;

  CREATE VIRTUAL TABLE take_search USING fts5 (text, content = 'take_texts', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
  -- What was deleted leaves the index at once, and not only when its parts are merged.
  INSERT INTO take_search (take_search, rank) VALUES ('secure-delete', 1);

  CREATE TRIGGER take_texts_added AFTER INSERT ON take_texts BEGIN
    INSERT INTO take_search (rowid, text) VALUES (new.id, new.text);
  END;
  CREATE TRIGGER take_texts_deleted AFTER DELETE ON take_texts BEGIN
    INSERT INTO take_search (take_search, rowid, text) VALUES ('delete', old.id, old.text);
  END;
  CREATE TRIGGER take_texts_changed AFTER UPDATE ON take_texts BEGIN
    INSERT INTO take_search (take_search, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO take_search (rowid, text) VALUES (new.id, new.text);
  END;

  INSERT INTO take_texts (take_id, text)
    SELECT take_id, replace(replace(group_concat(text, ' ' ORDER BY position), char(2), ''), char(3), '') FROM words GROUP BY take_id;
`
