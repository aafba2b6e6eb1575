-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of jobs.mood.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER jobs_kept ON jobs;

DROP INDEX jobs_new;

ALTER TABLE jobs DROP COLUMN mood;

DROP TYPE mood;

DROP FUNCTION jobs_kept();

CREATE INDEX jobs_old ON jobs (name);

CREATE FUNCTION jobs_logged() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  INSERT INTO log (text)
  VALUES (NEW.name);
  RETURN NULL;
END
$body$;

CREATE TRIGGER jobs_logged
  AFTER INSERT ON jobs
  FOR EACH ROW
  EXECUTE FUNCTION jobs_logged();
