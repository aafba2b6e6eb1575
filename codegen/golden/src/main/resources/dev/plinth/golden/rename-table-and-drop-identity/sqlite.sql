-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in staff.staff_pkey.
-- Hazard: Writes all rows of staff anew, and locks the table meanwhile.

ALTER TABLE things RENAME TO staff;

ALTER TABLE staff RENAME COLUMN id TO number;

SELECT json_extract('{}', 'number of tables that are stored as staff: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'staff' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table staff has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('staff')
  WHERE name NOT IN ('number', 'v')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'staff' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  number INT NOT NULL,
  v TEXT NOT NULL,
  CONSTRAINT staff_pkey PRIMARY KEY (number)
) STRICT;

INSERT INTO plinth_new_1 (rowid, number, v)
SELECT rowid, number, v
FROM staff;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 23) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'staff';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'staff' ELSE 'sqlite_autoindex_staff' || substr(name, 30) END,
  tbl_name = 'staff',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE staff ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

DELETE FROM sqlite_sequence WHERE name = 'staff';
