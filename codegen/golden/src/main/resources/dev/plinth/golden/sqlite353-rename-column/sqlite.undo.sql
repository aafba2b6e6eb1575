-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if rows have the same values in people.people_name_key.
-- Hazard: Fails if a row does not meet people.people_name_check.
-- Hazard: Edits the stored text of people and copies no row. Fails if the text is not as expected.

DROP INDEX people_title_id_idx;

ALTER TABLE people RENAME COLUMN title TO name;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'CONSTRAINT people_pkey PRIMARY KEY AUTOINCREMENT'),
      (2, ',
  CONSTRAINT people_title_check CHECK (name <> '''')'),
      (3, 'CONSTRAINT people_title_check CHECK (name <> '''')'),
      (4, 'CONSTRAINT people_title_key UNIQUE (name)'),
      (5, 'name TEXT DEFAULT ''nobody'''),
      (6, 'id INTEGER'),
      (7, ' NOT NULL')
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
FROM (SELECT (SELECT text FROM rest WHERE n = 7) AS text)
WHERE text IS NOT 'CREATETABLEpeople(,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('people')) <> 0
OR (
  SELECT count(*)
  FROM known
  JOIN rest ON rest.n = 0
  WHERE known.n IN (3) AND instr(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', '')) > 0
) <> 1
  OR EXISTS (SELECT 1 FROM pragma_table_xinfo('people') WHERE pk = 0 AND "notnull" <> (name IN ('id', 'name')));

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE people (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INTEGER NOT NULL CONSTRAINT people_pkey PRIMARY KEY AUTOINCREMENT'
    WHEN 'name' THEN 'name TEXT DEFAULT ''nobody'' NOT NULL'
  END, ',
  ')
  FROM pragma_table_xinfo('people')
) || ',
  CONSTRAINT people_name_key UNIQUE (name),
  CONSTRAINT people_name_check CHECK (name <> '''')
) STRICT'
WHERE type = 'table' AND name = 'people';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

CREATE INDEX people_name_id_idx ON people (name DESC, id) WHERE name > 'a';
