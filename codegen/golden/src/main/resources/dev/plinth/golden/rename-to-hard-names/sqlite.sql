-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in Not "plain".Not "plain"_pkey.
-- Hazard: Fails if a row does not meet Not "plain".Not "plain"_Sélect "from" it's_check.
-- Hazard: Writes all rows of Not "plain" anew, and locks the table meanwhile.

DROP INDEX plain_name_idx;

ALTER TABLE plain RENAME TO "Not ""plain""";

ALTER TABLE "Not ""plain""" RENAME COLUMN name TO "Sélect ""from"" it's";

SELECT json_extract('{}', 'table Not "plain" has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('Not "plain"')
  WHERE name NOT IN ('id', 'Sélect "from" it''s')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'Not "plain"' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('Check It')
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  "Sélect ""from"" it's" TEXT,
  CONSTRAINT "Not ""plain""_pkey" PRIMARY KEY (id),
  CONSTRAINT "Not ""plain""_Sélect ""from"" it's_check" CHECK ("Sélect ""from"" it's" <> '')
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, "Sélect ""from"" it's")
SELECT rowid, id, "Sélect ""from"" it's"
FROM "Not ""plain""";

DROP TRIGGER "Check It";

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 29) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'Not "plain"';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'Not "plain"' ELSE 'sqlite_autoindex_Not "plain"' || substr(name, 30) END,
  tbl_name = 'Not "plain"',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE "Not ""plain""" ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

CREATE TRIGGER "Check It"
  BEFORE UPDATE ON "Not ""plain"""
  FOR EACH ROW
  WHEN NEW."Sélect ""from"" it's" = 'no'
BEGIN
  SELECT RAISE(ABORT, 'it''s no');
END;

CREATE INDEX "Not ""plain""_Sélect ""from"" it's_idx" ON "Not ""plain""" ("Sélect ""from"" it's");
