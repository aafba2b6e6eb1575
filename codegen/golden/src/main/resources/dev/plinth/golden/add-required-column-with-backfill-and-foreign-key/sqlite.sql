-- golden on sqlite, migration 0002
-- Hazard: Fails if a row has no value for children.parent.
-- Hazard: Writes all rows of children anew, and locks the table meanwhile.

SELECT json_extract('{}', 'number of tables that are stored as children: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'children' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table children has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('children')
  WHERE name NOT IN ('id')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'children' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  parent INTEGER NOT NULL,
  CONSTRAINT children_pkey PRIMARY KEY (id),
  CONSTRAINT children_parent_fkey FOREIGN KEY (parent) REFERENCES parents (id)
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, parent)
SELECT rowid, id, id
FROM children;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 26) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'children';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'children' ELSE 'sqlite_autoindex_children' || substr(name, 30) END,
  tbl_name = 'children',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE children ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

SELECT json_extract('{}', 'row of children ' || coalesce(rowid, '') || ' references a row of ' || parent || ' that is not there')
FROM pragma_foreign_key_check('children');

CREATE INDEX children_parent_idx ON children (parent);
