-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all rows of comes.
-- Lossy: Creates goes again without its rows.
-- Lossy: Creates goes_too again without its rows.

DROP TABLE comes;

CREATE TABLE goes (
  id INT NOT NULL,
  parent INTEGER NOT NULL,
  mood TEXT
    CONSTRAINT goes_mood_check CHECK (mood IN ('GLAD')),
  CONSTRAINT goes_pkey PRIMARY KEY (id),
  CONSTRAINT goes_parent_fkey FOREIGN KEY (parent) REFERENCES stays (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX goes_by_parent ON goes (parent);

CREATE TABLE goes_too (
  id INT NOT NULL,
  parent INTEGER NOT NULL,
  mood TEXT
    CONSTRAINT goes_too_mood_check CHECK (mood IN ('GLAD')),
  CONSTRAINT goes_too_pkey PRIMARY KEY (id),
  CONSTRAINT goes_too_parent_fkey FOREIGN KEY (parent) REFERENCES goes (id) ON DELETE RESTRICT
) STRICT;

CREATE TRIGGER goes_too_twice
  AFTER INSERT ON goes_too
  FOR EACH ROW
BEGIN
  DELETE FROM stays
  WHERE stays.id = NEW.id;
END;
