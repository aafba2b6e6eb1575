-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of people.full_name.

ALTER TABLE people DROP COLUMN full_name;
