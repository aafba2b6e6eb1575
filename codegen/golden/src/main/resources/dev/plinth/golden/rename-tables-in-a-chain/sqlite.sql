-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in second.second_pkey.
-- Hazard: Edits the stored text of second and copies no row. Fails if the text is not as expected.
-- Hazard: Fails if rows have the same values in third.third_pkey.
-- Hazard: Edits the stored text of third and copies no row. Fails if the text is not as expected.

ALTER TABLE second RENAME TO third;

ALTER TABLE "first" RENAME TO second;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'CONSTRAINT first_pkey PRIMARY KEY (id)'),
      (2, 'one TEXT NOT NULL'),
      (3, 'id INT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'second'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table second is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 3) AS text)
WHERE text IS NOT 'CREATETABLEsecond(,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('second')) <> 0;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE second (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'one' THEN 'one TEXT NOT NULL'
  END, ',
  ')
  FROM pragma_table_xinfo('second')
) || ',
  CONSTRAINT second_pkey PRIMARY KEY (id)
) STRICT'
WHERE type = 'table' AND name = 'second';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'CONSTRAINT second_pkey PRIMARY KEY (id)'),
      (2, 'two TEXT NOT NULL'),
      (3, 'id INT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'third'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table third is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 3) AS text)
WHERE text IS NOT 'CREATETABLEthird(,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('third')) <> 0;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE third (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'two' THEN 'two TEXT NOT NULL'
  END, ',
  ')
  FROM pragma_table_xinfo('third')
) || ',
  CONSTRAINT third_pkey PRIMARY KEY (id)
) STRICT'
WHERE type = 'table' AND name = 'third';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_2 AS SELECT 1;

DROP VIEW plinth_new_2;
