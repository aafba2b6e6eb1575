-- golden on sqlite, undo of migration 0002
-- Lossy: Adds things.gone again without its values.
-- Hazard: Fails if a row does not meet things.some.
-- Hazard: Fails if a row has no value for things.other.
-- Hazard: Fails if a value of things.w is not one of its new type.
-- Hazard: Permanently deletes all values of things.fresh.
-- Hazard: Fails if a row does not meet things.few.
-- Hazard: Fails if a row of things.things_other_fkey references one that is not there.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SELECT json_extract('{}', 'number of tables that are stored as things: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'things' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table things has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('things')
  WHERE name NOT IN ('id', 'other', 'v', 'w', 'n', 'fresh')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'things' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  other INTEGER NOT NULL,
  v TEXT NOT NULL
    CONSTRAINT things_v_check CHECK (v IN ('LOW', 'HIGH')),
  w TEXT
    CONSTRAINT things_w_check CHECK (length(w) <= 10),
  n INTEGER NOT NULL
    CONSTRAINT things_n_check CHECK (n BETWEEN -2147483648 AND 2147483647),
  gone TEXT,
  CONSTRAINT things_pkey PRIMARY KEY (id),
  CONSTRAINT few CHECK (n < 100),
  CONSTRAINT some CHECK (n > 0),
  CONSTRAINT things_other_fkey FOREIGN KEY (other) REFERENCES "others" (id)
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, other, v, w, n)
SELECT rowid, id, other, CASE v WHEN 'TOP' THEN 'HIGH' ELSE v END, w, n
FROM things;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 24) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'things';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'things' ELSE 'sqlite_autoindex_things' || substr(name, 30) END,
  tbl_name = 'things',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE things ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

SELECT json_extract('{}', 'row of things ' || coalesce(rowid, '') || ' references a row of ' || parent || ' that is not there')
FROM pragma_foreign_key_check('things');
