-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of things.c.

ALTER TABLE things DROP COLUMN c;
