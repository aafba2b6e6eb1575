-- golden on sqlite, migration 0002
-- Hazard: Writes all rows of people anew, and locks the table meanwhile.

SELECT json_extract('{}', 'number of tables that are stored as people: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'people' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table people has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('people')
  WHERE name NOT IN ('id')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'people' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  kind TEXT,
  CONSTRAINT people_pkey PRIMARY KEY (id)
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, kind)
SELECT rowid, id, 'old'
FROM people;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 24) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'people';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'people' ELSE 'sqlite_autoindex_people' || substr(name, 30) END,
  tbl_name = 'people',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE people ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;
