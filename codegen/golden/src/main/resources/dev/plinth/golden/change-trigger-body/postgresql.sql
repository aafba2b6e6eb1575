-- golden on postgresql, migration 0002

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  INSERT INTO log (what)
  VALUES ('new');
  RETURN NULL;
END
$body$;
