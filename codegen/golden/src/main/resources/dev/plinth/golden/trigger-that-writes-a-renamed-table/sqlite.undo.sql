-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if rows have the same values in history.history_pkey.
-- Hazard: Writes all rows of history anew, and locks the table meanwhile.

ALTER TABLE log RENAME TO history;

ALTER TABLE history RENAME COLUMN what TO text;

SELECT json_extract('{}', 'table history has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('history')
  WHERE name NOT IN ('number', 'text')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'history' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  number INTEGER NOT NULL CONSTRAINT history_pkey PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL
) STRICT;

INSERT INTO plinth_new_1 (number, text)
SELECT number, text
FROM history;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 25) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'history';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'history' ELSE 'sqlite_autoindex_history' || substr(name, 30) END,
  tbl_name = 'history',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE history ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

DELETE FROM sqlite_sequence WHERE name = 'plinth_new_1';
