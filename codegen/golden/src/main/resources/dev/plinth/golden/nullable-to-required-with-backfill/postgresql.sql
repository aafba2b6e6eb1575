-- golden on postgresql, migration 0002
-- Hazard: Fails if a row has no value for people.last.

SET LOCAL lock_timeout = '5s';

UPDATE people
SET last = first
WHERE last IS NULL;

ALTER TABLE people ALTER COLUMN last SET NOT NULL;

UPDATE people
SET first = 'nobody'
WHERE first IS NULL;

ALTER TABLE people ALTER COLUMN first SET NOT NULL;
