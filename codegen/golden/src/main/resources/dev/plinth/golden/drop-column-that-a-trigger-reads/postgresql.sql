-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of things.a.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

ALTER TABLE things DROP COLUMN a;

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  NEW.b := 'gone';
  RETURN NEW;
END
$body$;

CREATE TRIGGER noted
  BEFORE UPDATE ON things
  FOR EACH ROW
  EXECUTE FUNCTION noted();
