-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD CONSTRAINT plinth_fits_1 CHECK (char_length(v::text) <= 10);

ALTER TABLE things DROP CONSTRAINT plinth_fits_1;

ALTER TABLE things ALTER COLUMN v TYPE character varying(10);
