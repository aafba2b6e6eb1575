-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of things.a.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT known;

ALTER TABLE things DROP COLUMN a;
