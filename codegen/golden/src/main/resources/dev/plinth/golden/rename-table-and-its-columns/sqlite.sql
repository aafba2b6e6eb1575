-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in staff.staff_pkey.
-- Hazard: Fails if a row does not meet staff.staff_full_name_check.
-- Hazard: Fails if a row of staff.staff_manager_fkey references one that is not there.
-- Hazard: Edits the stored text of staff and copies no row. Fails if the text is not as expected.
-- Hazard: Fails if rows have the same values in staff_full_name_idx.

DROP INDEX people_name_idx;

ALTER TABLE people RENAME TO staff;

ALTER TABLE staff RENAME COLUMN boss TO manager;

ALTER TABLE staff RENAME COLUMN name TO full_name;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, ', CONSTRAINT people_boss_fkey FOREIGN KEY (manager) REFERENCES staff (id) ON DELETE CASCADE'),
      (2, 'CONSTRAINT people_boss_fkey REFERENCES staff (id) ON DELETE CASCADE'),
      (3, 'id INTEGER NOT NULL CONSTRAINT people_pkey PRIMARY KEY AUTOINCREMENT'),
      (4, 'CONSTRAINT people_name_check CHECK (full_name <> '''')'),
      (5, 'full_name TEXT NOT NULL'),
      (6, 'manager INTEGER')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'staff'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table staff is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 6) AS text)
WHERE text IS NOT 'CREATETABLEstaff(,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('staff')) <> 1;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE staff (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INTEGER NOT NULL CONSTRAINT staff_pkey PRIMARY KEY AUTOINCREMENT'
    WHEN 'full_name' THEN 'full_name TEXT NOT NULL'
    WHEN 'manager' THEN 'manager INTEGER'
  END, ',
  ')
  FROM pragma_table_xinfo('staff')
) || ',
  CONSTRAINT staff_full_name_check CHECK (full_name <> ''''),
  CONSTRAINT staff_manager_fkey FOREIGN KEY (manager) REFERENCES staff (id) ON DELETE CASCADE
) STRICT'
WHERE type = 'table' AND name = 'staff';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

SELECT json_extract('{}', 'row of staff ' || coalesce(rowid, '') || ' references a row of ' || parent || ' that is not there')
FROM pragma_foreign_key_check('staff');

CREATE UNIQUE INDEX staff_full_name_idx ON staff ((lower(full_name))) WHERE manager IS NULL;
