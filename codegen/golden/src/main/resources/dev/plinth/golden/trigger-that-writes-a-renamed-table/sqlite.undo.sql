-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if rows have the same values in history.history_pkey.
-- Hazard: Edits the stored text of history and copies no row. Fails if the text is not as expected.

ALTER TABLE log RENAME TO history;

ALTER TABLE history RENAME COLUMN what TO text;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'number INTEGER NOT NULL CONSTRAINT log_pkey PRIMARY KEY AUTOINCREMENT'),
      (2, 'text TEXT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'history'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table history is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 2) AS text)
WHERE text IS NOT 'CREATETABLEhistory(,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('history')) <> 0;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE history (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'number' THEN 'number INTEGER NOT NULL CONSTRAINT history_pkey PRIMARY KEY AUTOINCREMENT'
    WHEN 'text' THEN 'text TEXT NOT NULL'
  END, ',
  ')
  FROM pragma_table_xinfo('history')
) || '
) STRICT'
WHERE type = 'table' AND name = 'history';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;
