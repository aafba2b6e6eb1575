-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of points.fresh.
-- Lossy: Adds points.old again without its values.

SET LOCAL lock_timeout = '5s';

ALTER TABLE points DROP COLUMN fresh;

ALTER TABLE points ADD COLUMN old text;
