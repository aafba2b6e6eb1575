-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if rows have the same values in people.people_pkey.
-- Hazard: Fails if a row does not meet people.people_name_check.
-- Hazard: Fails if a row of people.people_boss_fkey references one that is not there.
-- Hazard: Edits the stored text of people and copies no row. Fails if the text is not as expected.
-- Hazard: Fails if rows have the same values in people_name_idx.

DROP INDEX staff_full_name_idx;

ALTER TABLE staff RENAME TO people;

ALTER TABLE people RENAME COLUMN full_name TO name;

ALTER TABLE people RENAME COLUMN manager TO boss;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, ', CONSTRAINT staff_manager_fkey FOREIGN KEY (boss) REFERENCES people (id) ON DELETE CASCADE'),
      (2, 'CONSTRAINT staff_manager_fkey REFERENCES people (id) ON DELETE CASCADE'),
      (3, 'id INTEGER NOT NULL CONSTRAINT staff_pkey PRIMARY KEY AUTOINCREMENT'),
      (4, 'CONSTRAINT staff_full_name_check CHECK (name <> '''')'),
      (5, 'name TEXT NOT NULL'),
      (6, 'boss INTEGER')
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
FROM (SELECT (SELECT text FROM rest WHERE n = 6) AS text)
WHERE text IS NOT 'CREATETABLEpeople(,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('people')) <> 1;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE people (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INTEGER NOT NULL CONSTRAINT people_pkey PRIMARY KEY AUTOINCREMENT'
    WHEN 'name' THEN 'name TEXT NOT NULL'
    WHEN 'boss' THEN 'boss INTEGER'
  END, ',
  ')
  FROM pragma_table_xinfo('people')
) || ',
  CONSTRAINT people_name_check CHECK (name <> ''''),
  CONSTRAINT people_boss_fkey FOREIGN KEY (boss) REFERENCES people (id) ON DELETE CASCADE
) STRICT'
WHERE type = 'table' AND name = 'people';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

SELECT json_extract('{}', 'row of people ' || coalesce(rowid, '') || ' references a row of ' || parent || ' that is not there')
FROM pragma_foreign_key_check('people');

CREATE UNIQUE INDEX people_name_idx ON people ((lower(name))) WHERE boss IS NULL;
