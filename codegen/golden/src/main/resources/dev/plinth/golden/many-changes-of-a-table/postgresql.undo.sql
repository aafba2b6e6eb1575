-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of things.fresh.
-- Lossy: Adds things.gone again without its values.
-- Hazard: Fails if a value of things.b is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Fails if rows have the same values in things.one.
-- Hazard: Fails if a row does not meet things.known.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER set ON things;

DROP INDEX few;

ALTER TABLE things DROP COLUMN fresh;

ALTER TABLE things DROP CONSTRAINT one;

ALTER TABLE things DROP CONSTRAINT known;

ALTER TABLE things ADD COLUMN gone text;

ALTER TABLE things ALTER COLUMN a DROP DEFAULT;

ALTER TABLE things ALTER COLUMN b TYPE integer;

ALTER TABLE things ALTER COLUMN b DROP NOT NULL;

ALTER TABLE things ADD CONSTRAINT one UNIQUE (a);

ALTER TABLE things ADD CONSTRAINT known CHECK (a <> '');

COMMENT ON TABLE things IS NULL;

CREATE OR REPLACE FUNCTION set() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  RAISE EXCEPTION USING MESSAGE = 'old';
  RETURN NEW;
END
$body$;

CREATE INDEX few ON things (b);

CREATE TRIGGER set
  BEFORE UPDATE ON things
  FOR EACH ROW
  WHEN (NEW.a = 'no')
  EXECUTE FUNCTION set();
