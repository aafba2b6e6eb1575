-- overlay on postgresql, undo of migration 0004
-- Hazard: Permanently deletes all values of users.updated_at.

SET LOCAL lock_timeout = '5s';

ALTER TABLE users DROP COLUMN updated_at;
