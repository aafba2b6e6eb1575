-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of things.b.
-- Hazard: Fails if rows have the same values in things.one.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT one;

ALTER TABLE things DROP COLUMN b;

ALTER TABLE things ADD CONSTRAINT one UNIQUE (a);
