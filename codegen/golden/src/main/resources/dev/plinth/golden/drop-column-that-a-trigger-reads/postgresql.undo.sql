-- golden on postgresql, undo of migration 0002
-- Lossy: Adds things.a again without its values.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

ALTER TABLE things ADD COLUMN a text;

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  NEW.b := NEW.a;
  RETURN NEW;
END
$body$;

CREATE TRIGGER noted
  BEFORE UPDATE ON things
  FOR EACH ROW
  WHEN (NEW.a IS NULL)
  EXECUTE FUNCTION noted();
