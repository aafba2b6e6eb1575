-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of things.c.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP COLUMN c;
