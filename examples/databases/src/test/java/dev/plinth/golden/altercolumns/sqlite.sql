-- golden on sqlite, migration 0002
-- Hazard: Fails if a row has no value for parts.amount.
-- Hazard: Fails if a value of parts.short is not one of its new type.
-- Hazard: Writes all rows of parts anew, and locks the table meanwhile.

SELECT json_extract('{}', 'number of tables that are stored as parts: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'parts' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table parts has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('parts')
  WHERE name NOT IN ('id', 'name', 'amount', 'rank', 'note', 'code', 'sold', 'weight', 'short', 'state')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'parts' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('parts_by_name', 'parts_kept')
);

CREATE TABLE plinth_new_1 (
  -- What is sold
  id INT NOT NULL,
  name TEXT DEFAULT 'part' NOT NULL,
  amount INTEGER NOT NULL /* How many there are in stock */,
  rank INTEGER DEFAULT 2 NOT NULL
    CONSTRAINT parts_rank_check CHECK (rank BETWEEN -2147483648 AND 2147483647),
  note TEXT,
  code TEXT NOT NULL,
  sold TEXT DEFAULT 'false' NOT NULL,
  weight REAL,
  short TEXT
    CONSTRAINT parts_short_check CHECK (length(short) <= 4),
  state TEXT,
  CONSTRAINT parts_pkey PRIMARY KEY (id),
  CONSTRAINT parts_named CHECK (name <> '')
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, name, amount, rank, note, code, sold, weight, short, state)
SELECT rowid, id, name, amount, rank, note, code, CASE sold WHEN 1 THEN 'true' WHEN 0 THEN 'false' END, weight, short, state
FROM parts;

DROP INDEX parts_by_name;

DROP TRIGGER parts_kept;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 23) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'parts';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'parts' ELSE 'sqlite_autoindex_parts' || substr(name, 30) END,
  tbl_name = 'parts',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE parts ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

CREATE INDEX parts_by_name ON parts ((lower(name))) WHERE amount > 0;

CREATE TRIGGER parts_kept
  BEFORE UPDATE ON parts
  FOR EACH ROW
  WHEN NEW.amount < OLD.amount
BEGIN
  SELECT RAISE(ABORT, 'no part is lost');
END;
