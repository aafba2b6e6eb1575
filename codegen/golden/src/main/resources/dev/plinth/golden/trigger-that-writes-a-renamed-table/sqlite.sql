-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in log.log_pkey.
-- Hazard: Writes all rows of log anew, and locks the table meanwhile.

ALTER TABLE history RENAME TO log;

ALTER TABLE log RENAME COLUMN text TO what;

SELECT json_extract('{}', 'table log has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('log')
  WHERE name NOT IN ('number', 'what')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'log' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  number INTEGER NOT NULL CONSTRAINT log_pkey PRIMARY KEY AUTOINCREMENT,
  what TEXT NOT NULL
) STRICT;

INSERT INTO plinth_new_1 (number, what)
SELECT number, what
FROM log;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 21) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'log';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'log' ELSE 'sqlite_autoindex_log' || substr(name, 30) END,
  tbl_name = 'log',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE log ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

DELETE FROM sqlite_sequence WHERE name = 'plinth_new_1';
