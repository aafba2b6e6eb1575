-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

DROP FUNCTION noted();

CREATE FUNCTION logged() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  INSERT INTO log (what)
  VALUES ('old');
  RETURN NULL;
END
$body$;

CREATE TRIGGER logged
  AFTER UPDATE ON things
  FOR EACH ROW
  EXECUTE FUNCTION logged();
