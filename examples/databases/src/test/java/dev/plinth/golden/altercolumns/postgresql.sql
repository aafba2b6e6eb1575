-- golden on postgresql, migration 0002
-- Hazard: Writes all rows of parts anew, and locks the table meanwhile.
-- Hazard: Fails if a row has no value for parts.amount.
-- Hazard: Fails if a value of parts.short is not one of its new type.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER parts_kept ON parts;

ALTER TABLE parts ALTER COLUMN name TYPE text;

ALTER TABLE parts ALTER COLUMN name SET DEFAULT 'part';

ALTER TABLE parts ALTER COLUMN amount TYPE bigint;

ALTER TABLE parts ALTER COLUMN amount SET NOT NULL;

COMMENT ON COLUMN parts.amount IS 'How many there are in stock';

ALTER TABLE parts ALTER COLUMN rank TYPE integer;

ALTER TABLE parts ALTER COLUMN rank SET DEFAULT 2;

ALTER TABLE parts ALTER COLUMN note DROP NOT NULL;

ALTER TABLE parts ALTER COLUMN code TYPE text USING code::text;

ALTER TABLE parts ALTER COLUMN sold DROP DEFAULT;

ALTER TABLE parts ALTER COLUMN sold TYPE text USING sold::text;

ALTER TABLE parts ALTER COLUMN sold SET DEFAULT 'false';

ALTER TABLE parts ALTER COLUMN weight TYPE double precision USING weight::double precision;

ALTER TABLE parts ADD CONSTRAINT plinth_fits_1 CHECK (char_length(short::text) <= 4);

ALTER TABLE parts DROP CONSTRAINT plinth_fits_1;

ALTER TABLE parts ALTER COLUMN short TYPE character varying(4);

ALTER TABLE parts ALTER COLUMN state DROP DEFAULT;

COMMENT ON TABLE parts IS 'What is sold';

CREATE TRIGGER parts_kept
  BEFORE UPDATE ON parts
  FOR EACH ROW
  WHEN (NEW.amount < OLD.amount)
  EXECUTE FUNCTION parts_kept();
