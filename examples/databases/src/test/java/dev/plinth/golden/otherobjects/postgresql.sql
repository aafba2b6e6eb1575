-- golden on postgresql, migration 0002
-- Hazard: Fails if rows have the same values in jobs_new.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER jobs_logged ON jobs;

DROP INDEX jobs_old;

DROP FUNCTION jobs_logged();

CREATE TYPE mood AS ENUM ('GLAD', 'SAD');

ALTER TABLE jobs ADD COLUMN mood mood DEFAULT 'SAD' NOT NULL;

CREATE UNIQUE INDEX jobs_new ON jobs (name DESC);

CREATE FUNCTION jobs_kept() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  INSERT INTO log (text)
  VALUES (OLD.name);
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RETURN NEW;
END
$body$;

CREATE TRIGGER jobs_kept
  BEFORE UPDATE OR DELETE ON jobs
  FOR EACH ROW
  EXECUTE FUNCTION jobs_kept();
