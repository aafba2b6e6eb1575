-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Fails if a row does not meet things.v_known.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT v_known;

ALTER TABLE things ALTER COLUMN v TYPE bigint USING v::bigint;

ALTER TABLE things ADD CONSTRAINT v_known CHECK (v <> 0);
