-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of things.gone.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Fails if a row does not meet things.known.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER set ON things;

DROP INDEX few;

ALTER TABLE things DROP COLUMN gone;

ALTER TABLE things DROP CONSTRAINT one;

ALTER TABLE things DROP CONSTRAINT known;

ALTER TABLE things ALTER COLUMN a SET DEFAULT 'x';

ALTER TABLE things ALTER COLUMN b TYPE bigint;

UPDATE things
SET b = 0
WHERE b IS NULL;

ALTER TABLE things ALTER COLUMN b SET NOT NULL;

ALTER TABLE things ADD COLUMN fresh text;

ALTER TABLE things ADD CONSTRAINT one UNIQUE (a, b);

ALTER TABLE things ADD CONSTRAINT known CHECK ((a <> '' AND b >= 0));

COMMENT ON TABLE things IS 'Changed.';

CREATE OR REPLACE FUNCTION set() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  NEW.fresh := NEW.a;
  RETURN NEW;
END
$body$;

CREATE INDEX few ON things (b DESC, fresh);

CREATE TRIGGER set
  BEFORE UPDATE ON things
  FOR EACH ROW
  EXECUTE FUNCTION set();
