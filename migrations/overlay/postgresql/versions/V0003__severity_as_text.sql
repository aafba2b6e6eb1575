-- overlay on postgresql, migration 0003
-- Hazard: Writes all rows of notifications anew, and locks the table meanwhile.
-- Cast, notifications.severity: CASE WHEN CAST(severity AS text) = 'warning' THEN 'WARN' ELSE upper(CAST(severity AS text) COLLATE "C") END

SET LOCAL lock_timeout = '5s';

ALTER TABLE notifications ALTER COLUMN severity TYPE character varying USING CAST(CASE WHEN CAST(severity AS text) = 'warning' THEN 'WARN' ELSE upper(CAST(severity AS text) COLLATE "C") END AS character varying);

COMMENT ON COLUMN notifications.severity IS 'Severity text of OpenTelemetry: INFO, WARN, ERROR';

DROP TYPE notification_severity;
