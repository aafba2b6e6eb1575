-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Fails if a value of uses.code is not one of its new type.
-- Hazard: Writes all rows of uses anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD CONSTRAINT plinth_fits_1 CHECK (char_length(v::text) <= 5);

ALTER TABLE things DROP CONSTRAINT plinth_fits_1;

ALTER TABLE things ALTER COLUMN v TYPE character varying(5);

ALTER TABLE uses ADD CONSTRAINT plinth_fits_2 CHECK (char_length(code::text) <= 5);

ALTER TABLE uses DROP CONSTRAINT plinth_fits_2;

ALTER TABLE uses ALTER COLUMN code TYPE character varying(5);
