-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of people.full_name.

SET LOCAL lock_timeout = '5s';

ALTER TABLE people DROP COLUMN full_name;
