-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Edits the stored text of things and copies no row. Fails if the text is not as expected.

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, ',
  CONSTRAINT things_v_check CHECK (v IN (''LOW'', ''MEDIUM'', ''HIGH''))'),
      (2, 'CONSTRAINT things_v_check CHECK (v IN (''LOW'', ''MEDIUM'', ''HIGH''))'),
      (3, 'CONSTRAINT things_pkey PRIMARY KEY (id)'),
      (4, ' /* how urgent it is */'),
      (5, ' NOT NULL'),
      (6, 'id INT'),
      (7, 'v TEXT')
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
FROM (SELECT (SELECT text FROM rest WHERE n = 7) AS text)
WHERE text IS NOT 'CREATETABLEthings(,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('things')) <> 0
OR (
  SELECT count(*)
  FROM known
  JOIN rest ON rest.n = 0
  WHERE known.n IN (2) AND instr(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', '')) > 0
) <> 1
  OR EXISTS (SELECT 1 FROM pragma_table_xinfo('things') WHERE pk = 0 AND "notnull" <> (name IN ('id', 'v')));

SELECT json_extract('{}', 'row of things ' || rowid || ' does not meet things_v_check')
FROM things
WHERE NOT (v IN ('LOW', 'HIGH'));

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE things (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'v' THEN 'v TEXT NOT NULL /* how urgent it is */
    CONSTRAINT things_v_check CHECK (v IN (''LOW'', ''HIGH''))'
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

SELECT json_extract('{}', 'table things: ' || integrity_check)
FROM pragma_integrity_check('things')
WHERE integrity_check <> 'ok';
