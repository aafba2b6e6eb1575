-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of jobs.mood.

DROP TRIGGER jobs_kept_update;

DROP TRIGGER jobs_kept_delete;

DROP INDEX jobs_new;

ALTER TABLE jobs DROP COLUMN mood;

CREATE INDEX jobs_old ON jobs (name);

CREATE TRIGGER jobs_logged
  AFTER INSERT ON jobs
  FOR EACH ROW
BEGIN
  INSERT INTO log (text)
  VALUES (NEW.name);
END;
