-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of people.kind.

ALTER TABLE people DROP COLUMN kind;
