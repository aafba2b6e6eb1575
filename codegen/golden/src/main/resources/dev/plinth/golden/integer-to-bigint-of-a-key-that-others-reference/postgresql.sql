-- golden on postgresql, migration 0002
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Writes all rows of uses anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN id TYPE bigint;

ALTER TABLE uses ALTER COLUMN thing TYPE bigint;
