-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a value of parts.name is not one of its new type.
-- Hazard: Fails if a value of parts.amount is not one of its new type.
-- Hazard: Fails if a value of parts.rank is not one of its new type.
-- Hazard: Fails if a row has no value for parts.note.
-- Hazard: Fails if a value of parts.code is not one of its new type.
-- Hazard: Fails if a value of parts.sold is not one of its new type.
-- Hazard: Fails if a value of parts.weight is not one of its new type.
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
  id INT NOT NULL,
  name TEXT DEFAULT 'part' NOT NULL
    CONSTRAINT parts_name_check CHECK (length(name) <= 20),
  amount INTEGER /* How many there are */
    CONSTRAINT parts_amount_check CHECK (amount BETWEEN -2147483648 AND 2147483647),
  rank INTEGER DEFAULT 1 NOT NULL
    CONSTRAINT parts_rank_check CHECK (rank BETWEEN -32768 AND 32767),
  note TEXT NOT NULL,
  code INTEGER NOT NULL
    CONSTRAINT parts_code_check CHECK (code BETWEEN -2147483648 AND 2147483647),
  sold INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT parts_sold_check CHECK (sold IN (0, 1)),
  weight INTEGER
    CONSTRAINT parts_weight_check CHECK (weight BETWEEN -2147483648 AND 2147483647),
  short TEXT,
  state TEXT DEFAULT 'NEW',
  CONSTRAINT parts_pkey PRIMARY KEY (id),
  CONSTRAINT parts_named CHECK (name <> '')
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, name, amount, rank, note, code, sold, weight, short, state)
SELECT rowid, id, name, amount, rank, note, code, CASE sold WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE sold END, weight, short, state
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
