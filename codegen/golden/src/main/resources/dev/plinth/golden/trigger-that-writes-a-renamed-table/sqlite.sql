-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in log.log_pkey.
-- Hazard: Edits the stored text of log and copies no row. Fails if the text is not as expected.

ALTER TABLE history RENAME TO log;

ALTER TABLE log RENAME COLUMN text TO what;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'number INTEGER NOT NULL CONSTRAINT history_pkey PRIMARY KEY AUTOINCREMENT'),
      (2, 'what TEXT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'log'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table log is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 2) AS text)
WHERE text IS NOT 'CREATETABLElog(,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('log')) <> 0;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE log (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'number' THEN 'number INTEGER NOT NULL CONSTRAINT log_pkey PRIMARY KEY AUTOINCREMENT'
    WHEN 'what' THEN 'what TEXT NOT NULL'
  END, ',
  ')
  FROM pragma_table_xinfo('log')
) || '
) STRICT'
WHERE type = 'table' AND name = 'log';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;
