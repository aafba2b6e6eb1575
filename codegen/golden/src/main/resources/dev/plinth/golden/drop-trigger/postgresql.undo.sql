-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  INSERT INTO log (what)
  VALUES ('old');
  RETURN NULL;
END
$body$;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  EXECUTE FUNCTION noted();
