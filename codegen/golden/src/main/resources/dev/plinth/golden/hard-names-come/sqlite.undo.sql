-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of Table.Sélect "from" it's.
-- Hazard: Edits the stored text of Table and copies no row. Fails if the text is not as expected.

DROP TRIGGER "Check It";

DROP INDEX "Table_Sélect ""from"" it's_idx";

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'CONSTRAINT "Table_Sélect ""from"" it''s_check" CHECK ("Sélect ""from"" it''s" <> '''')'),
      (2, 'CONSTRAINT "Table_pkey" PRIMARY KEY (id)'),
      (3, '"Sélect ""from"" it''s" TEXT'),
      (4, 'id INT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'Table'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table Table is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 4) AS text)
WHERE text IS NOT 'CREATETABLETable(,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('Table')) <> 0;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE "Table" (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'Sélect "from" it''s' THEN '"Sélect ""from"" it''s" TEXT'
  END, ',
  ')
  FROM pragma_table_xinfo('Table')
) || ',
  CONSTRAINT "Table_pkey" PRIMARY KEY (id)
) STRICT'
WHERE type = 'table' AND name = 'Table';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

ALTER TABLE "Table" DROP COLUMN "Sélect ""from"" it's";
