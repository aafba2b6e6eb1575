-- golden on sqlite, migration 0002
-- Hazard: Fails if a row does not meet Table.Table_Sélect "from" it's_check.
-- Hazard: Writes all rows of Table anew, and locks the table meanwhile.

SELECT json_extract('{}', 'table Table has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('Table')
  WHERE name NOT IN ('id')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'Table' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  "Sélect ""from"" it's" TEXT,
  CONSTRAINT "Table_pkey" PRIMARY KEY (id),
  CONSTRAINT "Table_Sélect ""from"" it's_check" CHECK ("Sélect ""from"" it's" <> '')
) STRICT;

INSERT INTO plinth_new_1 (rowid, id)
SELECT rowid, id
FROM "Table";

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 23) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'Table';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'Table' ELSE 'sqlite_autoindex_Table' || substr(name, 30) END,
  tbl_name = 'Table',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE "Table" ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

CREATE INDEX "Table_Sélect ""from"" it's_idx" ON "Table" ("Sélect ""from"" it's");

CREATE TRIGGER "Check It"
  BEFORE UPDATE ON "Table"
  FOR EACH ROW
  WHEN NEW."Sélect ""from"" it's" = 'no'
BEGIN
  SELECT RAISE(ABORT, 'it''s no');
END;
