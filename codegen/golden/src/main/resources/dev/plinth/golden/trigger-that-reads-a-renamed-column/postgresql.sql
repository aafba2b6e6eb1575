-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE things RENAME COLUMN a TO title;

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  INSERT INTO log (what)
  VALUES (NEW.title);
  RETURN NULL;
END
$body$;
