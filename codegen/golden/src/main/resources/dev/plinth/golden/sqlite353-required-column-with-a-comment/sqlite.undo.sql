-- golden on sqlite, undo of migration 0002
-- Hazard: Edits the stored text of things and copies no row. Fails if the text is not as expected.

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'CONSTRAINT things_pkey PRIMARY KEY (id)'),
      (2, ' /* how urgent it is */'),
      (3, ' NOT NULL'),
      (4, 'id INT'),
      (5, 'v TEXT')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'things'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table things is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 5) AS text)
WHERE text IS NOT 'CREATETABLEthings(,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('things')) <> 0
  OR EXISTS (SELECT 1 FROM pragma_table_xinfo('things') WHERE pk = 0 AND "notnull" <> (name IN ('id', 'v')));

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE things (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'v' THEN 'v TEXT /* how urgent it is */'
  END, ',
  ')
  FROM pragma_table_xinfo('things')
) || ',
  CONSTRAINT things_pkey PRIMARY KEY (id)
) STRICT'
WHERE type = 'table' AND name = 'things';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;
