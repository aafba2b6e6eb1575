-- golden on postgresql, migration 0002

CREATE OR REPLACE FUNCTION jobs_logged() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  INSERT INTO log (text)
  VALUES ((NEW.name || '!'));
  RETURN NULL;
END
$body$;
