-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

DROP FUNCTION keep_a();

CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  NEW.a := NEW.a;
  RETURN NEW;
END
$body$;

CREATE TRIGGER noted
  BEFORE UPDATE ON things
  FOR EACH ROW
  EXECUTE FUNCTION noted();
