-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

DROP INDEX two;

ALTER TABLE things DROP CONSTRAINT known;

ALTER TABLE things RENAME COLUMN w TO v;

ALTER TABLE things ADD CONSTRAINT plinth_fits_1 CHECK (char_length(v::text) <= 5);

ALTER TABLE things DROP CONSTRAINT plinth_fits_1;

ALTER TABLE things ALTER COLUMN v TYPE character varying(5);

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'x';

ALTER TABLE things ALTER COLUMN v DROP NOT NULL;

COMMENT ON COLUMN things.v IS NULL;

CREATE INDEX one ON things (v);
