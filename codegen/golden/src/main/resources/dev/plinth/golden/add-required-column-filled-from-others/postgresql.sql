-- golden on postgresql, migration 0002
-- Hazard: Fails if a row has no value for people.full_name.
-- Hazard: Writes all rows of people anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE people ADD COLUMN full_name text;

ALTER TABLE people ALTER COLUMN full_name TYPE text USING CAST(((first || ' ') || coalesce(last, '?')) AS text);

ALTER TABLE people ALTER COLUMN full_name SET NOT NULL;
