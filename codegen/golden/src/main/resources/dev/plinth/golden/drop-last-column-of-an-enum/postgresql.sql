-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of things.v.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP COLUMN v;

DROP TYPE level;
