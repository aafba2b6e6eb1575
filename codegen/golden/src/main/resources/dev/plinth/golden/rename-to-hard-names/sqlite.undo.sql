-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if rows have the same values in plain.plain_pkey.
-- Hazard: Fails if a row does not meet plain.plain_name_check.
-- Hazard: Writes all rows of plain anew, and locks the table meanwhile.

DROP INDEX "Not ""plain""_Sélect ""from"" it's_idx";

ALTER TABLE "Not ""plain""" RENAME TO plain;

ALTER TABLE plain RENAME COLUMN "Sélect ""from"" it's" TO name;

SELECT json_extract('{}', 'table plain has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('plain')
  WHERE name NOT IN ('id', 'name')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'plain' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Check It')
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  name TEXT,
  CONSTRAINT plain_pkey PRIMARY KEY (id),
  CONSTRAINT plain_name_check CHECK (name <> '')
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, name)
SELECT rowid, id, name
FROM plain;

DROP TRIGGER "Check It";

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 23) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plain';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plain' ELSE 'sqlite_autoindex_plain' || substr(name, 30) END,
  tbl_name = 'plain',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plain ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

CREATE TRIGGER "Check It"
  BEFORE UPDATE ON plain
  FOR EACH ROW
  WHEN NEW.name = 'no'
BEGIN
  SELECT RAISE(ABORT, 'it''s no');
END;

CREATE INDEX plain_name_idx ON plain (name);
