-- overlay on sqlite, undo of migration 0003
-- Hazard: Writes all rows of notifications anew, and locks the table meanwhile.

SELECT json_extract('{}', 'number of tables that are stored as notifications: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'notifications' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table notifications has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('notifications')
  WHERE name NOT IN ('id', 'company_id', 'workflow_id', 'read_by', 'type', 'severity', 'title', 'message', 'action_url', 'read', 'read_at', 'created_at')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'notifications' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('idx_notifications_company')
);

CREATE TABLE plinth_new_1 (
  id INTEGER NOT NULL CONSTRAINT notifications_pkey PRIMARY KEY AUTOINCREMENT,
  company_id INTEGER NOT NULL,
  workflow_id INTEGER,
  read_by INTEGER,
  type TEXT NOT NULL,
  severity TEXT NOT NULL
    CONSTRAINT notifications_severity_check CHECK (severity IN ('info', 'warning', 'error')),
  title TEXT NOT NULL,
  message TEXT,
  action_url TEXT,
  read INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT notifications_read_check CHECK (read IN (0, 1)),
  read_at TEXT
    CONSTRAINT notifications_read_at_check CHECK (read_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(read_at, 1, 19), '+0 days') || printf('.%06uZ', substr(read_at, 21, 6))),
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT notifications_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  CONSTRAINT notifications_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT notifications_read_by_fkey FOREIGN KEY (read_by) REFERENCES users (id) ON DELETE SET NULL,
  CONSTRAINT notifications_workflow_id_fkey FOREIGN KEY (workflow_id) REFERENCES workflows (id) ON DELETE CASCADE
) STRICT;

INSERT INTO plinth_new_1 (id, company_id, workflow_id, read_by, type, severity, title, message, action_url, read, read_at, created_at)
SELECT id, company_id, workflow_id, read_by, type, CASE WHEN severity = 'WARN' THEN 'warning' ELSE lower(severity) END, title, message, action_url, read, read_at, created_at
FROM notifications;

DROP INDEX idx_notifications_company;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 31) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'notifications';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'notifications' ELSE 'sqlite_autoindex_notifications' || substr(name, 30) END,
  tbl_name = 'notifications',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE notifications ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

DELETE FROM sqlite_sequence WHERE name = 'plinth_new_1';

CREATE INDEX idx_notifications_company ON notifications (company_id, read, created_at);
