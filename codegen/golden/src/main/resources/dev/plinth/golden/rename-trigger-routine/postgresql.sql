-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

DROP FUNCTION noted();

CREATE FUNCTION keep_a() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  NEW.a := upper(NEW.a COLLATE "C");
  RETURN NEW;
END
$body$;

CREATE TRIGGER noted
  BEFORE UPDATE ON things
  FOR EACH ROW
  EXECUTE FUNCTION keep_a();
