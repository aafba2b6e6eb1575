-- golden on postgresql, undo of migration 0002

CREATE OR REPLACE FUNCTION doubles() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  NEW.doubled := NEW.total;
  RETURN NEW;
END
$body$;
