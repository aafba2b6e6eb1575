-- golden on postgresql, migration 0002
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN a TYPE bigint;

ALTER TABLE things ALTER COLUMN b TYPE bigint;

ALTER TABLE things ALTER COLUMN b SET DEFAULT 1;

ALTER TABLE things ALTER COLUMN c TYPE text;
