-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if rows have the same values in plain.plain_pkey.
-- Hazard: Fails if a row does not meet plain.plain_name_check.
-- Hazard: Edits the stored text of plain and copies no row. Fails if the text is not as expected.

DROP INDEX "Not ""plain""_Sélect ""from"" it's_idx";

ALTER TABLE "Not ""plain""" RENAME TO plain;

ALTER TABLE plain RENAME COLUMN "Sélect ""from"" it's" TO name;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'CONSTRAINT "Not ""plain""_Sélect ""from"" it''s_check" CHECK (name <> '''')'),
      (2, 'CONSTRAINT "Not ""plain""_pkey" PRIMARY KEY (id)'),
      (3, 'id INT NOT NULL'),
      (4, 'name TEXT')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'plain'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table plain is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 4) AS text)
WHERE text IS NOT 'CREATETABLEplain(,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('plain')) <> 0;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE plain (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'name' THEN 'name TEXT'
  END, ',
  ')
  FROM pragma_table_xinfo('plain')
) || ',
  CONSTRAINT plain_pkey PRIMARY KEY (id),
  CONSTRAINT plain_name_check CHECK (name <> '''')
) STRICT'
WHERE type = 'table' AND name = 'plain';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

CREATE INDEX plain_name_idx ON plain (name);
