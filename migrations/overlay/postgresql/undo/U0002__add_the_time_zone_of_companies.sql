-- overlay on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of companies.time_zone.

SET LOCAL lock_timeout = '5s';

ALTER TABLE companies DROP COLUMN time_zone;
