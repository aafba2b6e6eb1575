-- golden on sqlite, undo of migration 0002
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SELECT json_extract('{}', 'number of tables that are stored as things: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'things' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table things has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('things')
  WHERE name NOT IN ('id', 'v')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'things' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  v TEXT DEFAULT 'x' NOT NULL,
  CONSTRAINT things_pkey PRIMARY KEY (id)
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, v)
SELECT rowid, id, v
FROM things;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 24) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'things';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'things' ELSE 'sqlite_autoindex_things' || substr(name, 30) END,
  tbl_name = 'things',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE things ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;
