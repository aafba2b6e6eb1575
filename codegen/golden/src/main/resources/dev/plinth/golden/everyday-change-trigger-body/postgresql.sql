-- golden on postgresql, migration 0002

CREATE OR REPLACE FUNCTION doubles() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  NEW.doubled := (CAST(NEW.total AS bigint) + NEW.total);
  RETURN NEW;
END
$body$;
