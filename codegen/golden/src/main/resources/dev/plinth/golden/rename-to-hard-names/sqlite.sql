-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in Not "plain".Not "plain"_pkey.
-- Hazard: Fails if a row does not meet Not "plain".Not "plain"_Sélect "from" it's_check.
-- Hazard: Edits the stored text of Not "plain" and copies no row. Fails if the text is not as expected.

DROP INDEX plain_name_idx;

ALTER TABLE plain RENAME TO "Not ""plain""";

ALTER TABLE "Not ""plain""" RENAME COLUMN name TO "Sélect ""from"" it's";

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'CONSTRAINT plain_name_check CHECK ("Sélect ""from"" it''s" <> '''')'),
      (2, 'CONSTRAINT plain_pkey PRIMARY KEY (id)'),
      (3, '"Sélect ""from"" it''s" TEXT'),
      (4, 'id INT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'Not "plain"'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table Not "plain" is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 4) AS text)
WHERE text IS NOT 'CREATETABLENotplain(,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('Not "plain"')) <> 0;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE "Not ""plain""" (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'Sélect "from" it''s' THEN '"Sélect ""from"" it''s" TEXT'
  END, ',
  ')
  FROM pragma_table_xinfo('Not "plain"')
) || ',
  CONSTRAINT "Not ""plain""_pkey" PRIMARY KEY (id),
  CONSTRAINT "Not ""plain""_Sélect ""from"" it''s_check" CHECK ("Sélect ""from"" it''s" <> '''')
) STRICT'
WHERE type = 'table' AND name = 'Not "plain"';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

CREATE INDEX "Not ""plain""_Sélect ""from"" it's_idx" ON "Not ""plain""" ("Sélect ""from"" it's");
