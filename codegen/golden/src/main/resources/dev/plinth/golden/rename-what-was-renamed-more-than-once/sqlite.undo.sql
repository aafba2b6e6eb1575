-- golden on sqlite, undo of migration 0002
-- Hazard: Writes all rows of points anew, and locks the table meanwhile.

ALTER TABLE points RENAME COLUMN third TO "first";

SELECT json_extract('{}', 'table points has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('points')
  WHERE name NOT IN ('id', 'first')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'points' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  "first" INTEGER NOT NULL
    CONSTRAINT points_first_check CHECK ("first" BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT points_pkey PRIMARY KEY (id)
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, "first")
SELECT rowid, id, "first"
FROM points;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 24) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'points';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'points' ELSE 'sqlite_autoindex_points' || substr(name, 30) END,
  tbl_name = 'points',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE points ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;
