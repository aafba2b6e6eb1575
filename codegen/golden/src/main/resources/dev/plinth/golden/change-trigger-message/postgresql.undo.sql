-- golden on postgresql, undo of migration 0002

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  RAISE EXCEPTION USING MESSAGE = 'it''s kept';
  RETURN OLD;
END
$body$;
