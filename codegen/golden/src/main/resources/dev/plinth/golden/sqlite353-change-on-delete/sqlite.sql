-- golden on sqlite, migration 0002
-- Hazard: Edits the stored text of children and copies no row. Fails if the text is not as expected.

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, ', CONSTRAINT children_parent_fkey FOREIGN KEY (parent) REFERENCES parents (id)'),
      (2, 'CONSTRAINT children_parent_fkey REFERENCES parents (id)'),
      (3, 'CONSTRAINT children_pkey PRIMARY KEY (id)'),
      (4, 'parent INTEGER'),
      (5, ' NOT NULL'),
      (6, 'id INT')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'children'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table children is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 6) AS text)
WHERE text IS NOT 'CREATETABLEchildren(,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('children')) <> 1
  OR EXISTS (SELECT 1 FROM pragma_table_xinfo('children') WHERE pk = 0 AND "notnull" <> (name IN ('id')));

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE children (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'parent' THEN 'parent INTEGER'
  END, ',
  ')
  FROM pragma_table_xinfo('children')
) || ',
  CONSTRAINT children_pkey PRIMARY KEY (id),
  CONSTRAINT children_parent_fkey FOREIGN KEY (parent) REFERENCES parents (id) ON DELETE SET NULL
) STRICT'
WHERE type = 'table' AND name = 'children';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

SELECT json_extract('{}', 'row of children ' || coalesce(rowid, '') || ' references a row of ' || parent || ' that is not there')
FROM pragma_foreign_key_check('children');
