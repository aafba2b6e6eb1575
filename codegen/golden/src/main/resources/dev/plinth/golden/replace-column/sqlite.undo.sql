-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of points.fresh.
-- Lossy: Adds points.old again without its values.

ALTER TABLE points DROP COLUMN fresh;

ALTER TABLE points ADD COLUMN old TEXT;
