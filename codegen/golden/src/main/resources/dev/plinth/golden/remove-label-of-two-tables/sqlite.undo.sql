-- golden on sqlite, undo of migration 0002
-- Hazard: Writes all rows of others anew, and locks the table meanwhile.
-- Hazard: Edits the stored text of things and copies no row. Fails if the text is not as expected.

SELECT json_extract('{}', 'number of tables that are stored as others: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'others' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table others has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('others')
  WHERE name NOT IN ('id', 'v', 'w')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'others' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  v TEXT DEFAULT 'LOW' NOT NULL
    CONSTRAINT others_v_check CHECK (v IN ('LOW', 'MEDIUM', 'HIGH')),
  w TEXT
    CONSTRAINT others_w_check CHECK (w IN ('LOW', 'MEDIUM', 'HIGH')),
  CONSTRAINT others_pkey PRIMARY KEY (id)
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, v, w)
SELECT rowid, id, v, w
FROM "others";

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 24) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'others';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'others' ELSE 'sqlite_autoindex_others' || substr(name, 30) END,
  tbl_name = 'others',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE "others" ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'v TEXT DEFAULT ''LOW'' NOT NULL
    CONSTRAINT things_v_check CHECK (v IN (''LOW'', ''HIGH''))'),
      (2, 'w TEXT
    CONSTRAINT things_w_check CHECK (w IN (''LOW'', ''HIGH''))'),
      (3, 'CONSTRAINT things_pkey PRIMARY KEY (id)'),
      (4, 'id INT NOT NULL')
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
FROM (SELECT (SELECT text FROM rest WHERE n = 4) AS text)
WHERE text IS NOT 'CREATETABLEthings(,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('things')) <> 0;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE things (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'v' THEN 'v TEXT DEFAULT ''LOW'' NOT NULL
    CONSTRAINT things_v_check CHECK (v IN (''LOW'', ''MEDIUM'', ''HIGH''))'
    WHEN 'w' THEN 'w TEXT
    CONSTRAINT things_w_check CHECK (w IN (''LOW'', ''MEDIUM'', ''HIGH''))'
  END, ',
  ')
  FROM pragma_table_xinfo('things')
) || ',
  CONSTRAINT things_pkey PRIMARY KEY (id)
) STRICT'
WHERE type = 'table' AND name = 'things';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_2 AS SELECT 1;

DROP VIEW plinth_new_2;
