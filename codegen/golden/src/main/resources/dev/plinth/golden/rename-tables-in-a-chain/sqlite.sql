-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in second.second_pkey.
-- Hazard: Writes all rows of second anew, and locks the table meanwhile.
-- Hazard: Fails if rows have the same values in third.third_pkey.
-- Hazard: Writes all rows of third anew, and locks the table meanwhile.

ALTER TABLE second RENAME TO third;

ALTER TABLE "first" RENAME TO second;

SELECT json_extract('{}', 'table second has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('second')
  WHERE name NOT IN ('id', 'one')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'second' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  one TEXT NOT NULL,
  CONSTRAINT second_pkey PRIMARY KEY (id)
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, one)
SELECT rowid, id, one
FROM second;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 24) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'second';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'second' ELSE 'sqlite_autoindex_second' || substr(name, 30) END,
  tbl_name = 'second',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE second ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

SELECT json_extract('{}', 'table third has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('third')
  WHERE name NOT IN ('id', 'two')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'third' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_2 (
  id INT NOT NULL,
  two TEXT NOT NULL,
  CONSTRAINT third_pkey PRIMARY KEY (id)
) STRICT;

INSERT INTO plinth_new_2 (rowid, id, two)
SELECT rowid, id, two
FROM third;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_2' ELSE 'sqlite_autoindex_plinth_old_2' || substr(name, 23) END,
  tbl_name = 'plinth_old_2',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_2 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'third';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'third' ELSE 'sqlite_autoindex_third' || substr(name, 30) END,
  tbl_name = 'third',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE third ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_2';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_2;
