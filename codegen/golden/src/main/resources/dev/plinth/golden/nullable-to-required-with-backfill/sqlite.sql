-- golden on sqlite, migration 0002
-- Hazard: Fails if a row has no value for people.last.
-- Hazard: Edits the stored text of people and copies no row. Fails if the text is not as expected.

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'CONSTRAINT people_pkey PRIMARY KEY (id)'),
      (2, 'id INT NOT NULL'),
      (3, '"first" TEXT'),
      (4, '"last" TEXT')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'people'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table people is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 4) AS text)
WHERE text IS NOT 'CREATETABLEpeople(,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('people')) <> 0;

UPDATE people
SET "first" = coalesce("first", 'nobody'),
  "last" = coalesce("last", "first")
WHERE "first" IS NULL OR "last" IS NULL;

SELECT json_extract('{}', 'row of people ' || rowid || ' has no value for first')
FROM people
WHERE "first" IS NULL;

SELECT json_extract('{}', 'row of people ' || rowid || ' has no value for last')
FROM people
WHERE "last" IS NULL;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE people (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'first' THEN '"first" TEXT NOT NULL'
    WHEN 'last' THEN '"last" TEXT NOT NULL'
  END, ',
  ')
  FROM pragma_table_xinfo('people')
) || ',
  CONSTRAINT people_pkey PRIMARY KEY (id)
) STRICT'
WHERE type = 'table' AND name = 'people';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

SELECT json_extract('{}', 'table people: ' || integrity_check)
FROM pragma_integrity_check('people')
WHERE integrity_check <> 'ok';
