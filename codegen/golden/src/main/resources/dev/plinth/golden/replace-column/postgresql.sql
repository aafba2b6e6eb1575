-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of points.old.

SET LOCAL lock_timeout = '5s';

ALTER TABLE points DROP COLUMN old;

ALTER TABLE points ADD COLUMN fresh text;
