-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of points.old.

ALTER TABLE points DROP COLUMN old;

ALTER TABLE points ADD COLUMN fresh text;
