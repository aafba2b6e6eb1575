-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a value of things.n is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN n TYPE smallint;
