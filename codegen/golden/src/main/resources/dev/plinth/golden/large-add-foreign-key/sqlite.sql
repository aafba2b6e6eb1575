-- golden on sqlite, migration 0002
-- Hazard: Fails if a row of things.things_parent_fkey references one that is not there.
-- Hazard: Edits the stored text of things and copies no row. Fails if the text is not as expected.

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'CONSTRAINT things_pkey PRIMARY KEY (id)'),
      (2, 'parent INTEGER NOT NULL'),
      (3, 'id INT NOT NULL')
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
FROM (SELECT (SELECT text FROM rest WHERE n = 3) AS text)
WHERE text IS NOT 'CREATETABLEthings(,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('things')) <> 0;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE things (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'parent' THEN 'parent INTEGER NOT NULL'
  END, ',
  ')
  FROM pragma_table_xinfo('things')
) || ',
  CONSTRAINT things_pkey PRIMARY KEY (id),
  CONSTRAINT things_parent_fkey FOREIGN KEY (parent) REFERENCES parents (id)
) STRICT'
WHERE type = 'table' AND name = 'things';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

SELECT json_extract('{}', 'row of things ' || coalesce(rowid, '') || ' references a row of ' || parent || ' that is not there')
FROM pragma_foreign_key_check('things');
