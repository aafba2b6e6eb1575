-- golden on postgresql, migration 0002

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  NEW.a := 'new';
  NEW.b := 9;
  RETURN NEW;
END
$body$;
