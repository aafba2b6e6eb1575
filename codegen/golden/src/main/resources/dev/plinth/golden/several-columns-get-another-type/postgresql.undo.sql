-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of things.a is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Fails if a value of things.b is not one of its new type.
-- Hazard: Fails if a value of things.c is not one of its new type.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN a TYPE integer;

ALTER TABLE things ALTER COLUMN b TYPE integer;

ALTER TABLE things ALTER COLUMN b SET DEFAULT 1;

ALTER TABLE things ADD CONSTRAINT plinth_fits_1 CHECK (char_length(c::text) <= 5);

ALTER TABLE things DROP CONSTRAINT plinth_fits_1;

ALTER TABLE things ALTER COLUMN c TYPE character varying(5);
