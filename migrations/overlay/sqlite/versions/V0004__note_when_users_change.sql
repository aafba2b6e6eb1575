-- overlay on sqlite, migration 0004
-- Hazard: Writes all rows of users anew, and locks the table meanwhile.

SELECT json_extract('{}', 'number of tables that are stored as users: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'users' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table users has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('users')
  WHERE name NOT IN ('id', 'company_id', 'email', 'password_hash', 'name', 'role', 'created_at', 'last_login_at')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'users' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('idx_users_company', 'ix_users_email')
);

CREATE TABLE plinth_new_1 (
  id INTEGER NOT NULL CONSTRAINT users_pkey PRIMARY KEY AUTOINCREMENT,
  company_id INTEGER NOT NULL,
  email TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  name TEXT,
  role TEXT NOT NULL
    CONSTRAINT users_role_check CHECK (role IN ('admin', 'regular')),
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT users_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  last_login_at TEXT
    CONSTRAINT users_last_login_at_check CHECK (last_login_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(last_login_at, 1, 19), '+0 days') || printf('.%06uZ', substr(last_login_at, 21, 6))),
  updated_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT users_updated_at_check CHECK (updated_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(updated_at, 1, 19), '+0 days') || printf('.%06uZ', substr(updated_at, 21, 6))),
  CONSTRAINT users_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE
) STRICT;

INSERT INTO plinth_new_1 (id, company_id, email, password_hash, name, role, created_at, last_login_at)
SELECT id, company_id, email, password_hash, name, role, created_at, last_login_at
FROM users;

DROP INDEX idx_users_company;

DROP INDEX ix_users_email;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 23) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'users';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'users' ELSE 'sqlite_autoindex_users' || substr(name, 30) END,
  tbl_name = 'users',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE users ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

DELETE FROM sqlite_sequence WHERE name = 'plinth_new_1';

CREATE INDEX idx_users_company ON users (company_id);

CREATE UNIQUE INDEX ix_users_email ON users (email);
