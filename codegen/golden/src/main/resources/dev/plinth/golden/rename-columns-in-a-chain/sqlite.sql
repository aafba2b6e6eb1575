-- golden on sqlite, migration 0002
-- Hazard: Edits the stored text of points and copies no row. Fails if the text is not as expected.

ALTER TABLE points RENAME COLUMN b TO c;

ALTER TABLE points RENAME COLUMN a TO b;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'b INTEGER NOT NULL
    CONSTRAINT points_a_check CHECK (b BETWEEN -2147483648 AND 2147483647)'),
      (2, 'c INTEGER NOT NULL
    CONSTRAINT points_b_check CHECK (c BETWEEN -2147483648 AND 2147483647)'),
      (3, 'CONSTRAINT points_pkey PRIMARY KEY (id)'),
      (4, 'id INT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'points'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table points is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 4) AS text)
WHERE text IS NOT 'CREATETABLEpoints(,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('points')) <> 0;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE points (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'b' THEN 'b INTEGER NOT NULL
    CONSTRAINT points_b_check CHECK (b BETWEEN -2147483648 AND 2147483647)'
    WHEN 'c' THEN 'c INTEGER NOT NULL
    CONSTRAINT points_c_check CHECK (c BETWEEN -2147483648 AND 2147483647)'
  END, ',
  ')
  FROM pragma_table_xinfo('points')
) || ',
  CONSTRAINT points_pkey PRIMARY KEY (id)
) STRICT'
WHERE type = 'table' AND name = 'points';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;
