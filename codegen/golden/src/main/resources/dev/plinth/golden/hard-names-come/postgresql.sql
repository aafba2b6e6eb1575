-- golden on postgresql, migration 0002
-- Hazard: Fails if a row does not meet Table.Table_Sélect "from" it's_check.

SET LOCAL lock_timeout = '5s';

ALTER TABLE "Table" ADD COLUMN "Sélect ""from"" it's" text;

ALTER TABLE "Table" ADD CONSTRAINT "Table_Sélect ""from"" it's_check" CHECK ("Sélect ""from"" it's" <> '');

CREATE INDEX "Table_Sélect ""from"" it's_idx" ON "Table" ("Sélect ""from"" it's");

CREATE FUNCTION "Check It"() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  RAISE EXCEPTION USING MESSAGE = 'it''s no';
  RETURN NEW;
END
$body$;

CREATE TRIGGER "Check It"
  BEFORE UPDATE ON "Table"
  FOR EACH ROW
  WHEN (NEW."Sélect ""from"" it's" = 'no')
  EXECUTE FUNCTION "Check It"();
