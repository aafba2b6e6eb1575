-- golden on postgresql, migration 0002
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN v TYPE text USING v::text;
