-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  RAISE EXCEPTION USING MESSAGE = 'too much';
  RETURN NULL;
END
$body$;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN (NEW.b > 1)
  EXECUTE FUNCTION noted();
