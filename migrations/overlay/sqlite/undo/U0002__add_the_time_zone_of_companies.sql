-- overlay on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of companies.time_zone.

ALTER TABLE companies DROP COLUMN time_zone;
