-- golden on postgresql, migration 0002
-- Hazard: Fails if a row has no value for things.a.

SET LOCAL lock_timeout = '5s';

UPDATE things
SET a = b
WHERE a IS NULL;

ALTER TABLE things ALTER COLUMN a SET NOT NULL;
