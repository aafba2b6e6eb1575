-- overlay on postgresql, undo of migration 0003
-- Hazard: Writes all rows of notifications anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

CREATE TYPE notification_severity AS ENUM ('info', 'warning', 'error');

ALTER TABLE notifications ALTER COLUMN severity TYPE notification_severity USING CAST(CASE WHEN severity = 'WARN' THEN 'warning' ELSE lower(severity COLLATE "C") END AS notification_severity);

COMMENT ON COLUMN notifications.severity IS NULL;
