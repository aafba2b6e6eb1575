-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in items.items_pkey.
-- Hazard: Edits the stored text of items and copies no row. Fails if the text is not as expected.

ALTER TABLE things RENAME TO items;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'a INTEGER NOT NULL
    CONSTRAINT things_a_check CHECK (a BETWEEN -2147483648 AND 2147483647)'),
      (2, 'CONSTRAINT things_pkey PRIMARY KEY (id)'),
      (3, 'id INT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'items'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table items is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 3) AS text)
WHERE text IS NOT 'CREATETABLEitems(,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('items')) <> 0;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE items (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'a' THEN 'a INTEGER NOT NULL
    CONSTRAINT items_a_check CHECK (a BETWEEN -2147483648 AND 2147483647)'
  END, ',
  ')
  FROM pragma_table_xinfo('items')
) || ',
  CONSTRAINT items_pkey PRIMARY KEY (id)
) STRICT'
WHERE type = 'table' AND name = 'items';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

CREATE INDEX items_a_idx ON items (a);
