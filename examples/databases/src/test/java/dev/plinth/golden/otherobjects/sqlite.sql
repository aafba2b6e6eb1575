-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in jobs_new.

DROP TRIGGER jobs_logged;

DROP INDEX jobs_old;

ALTER TABLE jobs ADD COLUMN mood TEXT DEFAULT 'SAD' NOT NULL
    CONSTRAINT jobs_mood_check CHECK (mood IN ('GLAD', 'SAD'));

CREATE UNIQUE INDEX jobs_new ON jobs (name DESC);

CREATE TRIGGER jobs_kept_delete
  BEFORE DELETE ON jobs
  FOR EACH ROW
BEGIN
  INSERT INTO log (text)
  VALUES (OLD.name);
END;

CREATE TRIGGER jobs_kept_update
  BEFORE UPDATE ON jobs
  FOR EACH ROW
BEGIN
  INSERT INTO log (text)
  VALUES (OLD.name);
END;
