-- overlay on sqlite, undo of migration 0004
-- Hazard: Permanently deletes all values of users.updated_at.

ALTER TABLE users DROP COLUMN updated_at;
