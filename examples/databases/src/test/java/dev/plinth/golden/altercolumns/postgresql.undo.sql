-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of parts.name is not one of its new type.
-- Hazard: Writes all rows of parts anew, and locks the table meanwhile.
-- Hazard: Fails if a value of parts.amount is not one of its new type.
-- Hazard: Fails if a value of parts.rank is not one of its new type.
-- Hazard: Fails if a row has no value for parts.note.
-- Hazard: Fails if a value of parts.code is not one of its new type.
-- Hazard: Fails if a value of parts.sold is not one of its new type.
-- Hazard: Fails if a value of parts.weight is not one of its new type.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER parts_kept ON parts;

ALTER TABLE parts ADD CONSTRAINT plinth_fits_1 CHECK (char_length(name::text) <= 20);

ALTER TABLE parts DROP CONSTRAINT plinth_fits_1;

ALTER TABLE parts ALTER COLUMN name TYPE character varying(20);

ALTER TABLE parts ALTER COLUMN name SET DEFAULT 'part';

ALTER TABLE parts ALTER COLUMN amount TYPE integer;

ALTER TABLE parts ALTER COLUMN amount DROP NOT NULL;

COMMENT ON COLUMN parts.amount IS 'How many there are';

ALTER TABLE parts ALTER COLUMN rank TYPE smallint;

ALTER TABLE parts ALTER COLUMN rank SET DEFAULT 1;

ALTER TABLE parts ALTER COLUMN note SET NOT NULL;

ALTER TABLE parts ALTER COLUMN code TYPE integer USING code::integer;

ALTER TABLE parts ALTER COLUMN sold DROP DEFAULT;

ALTER TABLE parts ALTER COLUMN sold TYPE boolean USING sold::boolean;

ALTER TABLE parts ALTER COLUMN sold SET DEFAULT FALSE;

ALTER TABLE parts ADD CONSTRAINT plinth_fits_2 CHECK (weight = trunc(weight));

ALTER TABLE parts DROP CONSTRAINT plinth_fits_2;

ALTER TABLE parts ALTER COLUMN weight TYPE integer USING weight::integer;

ALTER TABLE parts ALTER COLUMN short TYPE text;

ALTER TABLE parts ALTER COLUMN state SET DEFAULT 'NEW';

COMMENT ON TABLE parts IS NULL;

CREATE TRIGGER parts_kept
  BEFORE UPDATE ON parts
  FOR EACH ROW
  WHEN (NEW.amount < OLD.amount)
  EXECUTE FUNCTION parts_kept();
