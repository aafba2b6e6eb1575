-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if rows have the same values in people.people_pkey.
-- Hazard: Fails if a row does not meet people.people_name_check.
-- Hazard: Fails if a row of people.people_boss_fkey references one that is not there.
-- Hazard: Writes all rows of people anew, and locks the table meanwhile.
-- Hazard: Fails if rows have the same values in people_name_idx.

DROP INDEX staff_full_name_idx;

ALTER TABLE staff RENAME TO people;

ALTER TABLE people RENAME COLUMN full_name TO name;

ALTER TABLE people RENAME COLUMN manager TO boss;

SELECT json_extract('{}', 'table people has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('people')
  WHERE name NOT IN ('id', 'name', 'boss')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'people' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('checked')
);

CREATE TABLE plinth_new_1 (
  id INTEGER NOT NULL CONSTRAINT people_pkey PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  boss INTEGER,
  CONSTRAINT people_name_check CHECK (name <> ''),
  CONSTRAINT people_boss_fkey FOREIGN KEY (boss) REFERENCES people (id) ON DELETE CASCADE
) STRICT;

INSERT INTO plinth_new_1 (id, name, boss)
SELECT id, name, boss
FROM people;

DROP TRIGGER checked;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 24) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'people';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'people' ELSE 'sqlite_autoindex_people' || substr(name, 30) END,
  tbl_name = 'people',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE people ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

DELETE FROM sqlite_sequence WHERE name = 'plinth_new_1';

CREATE TRIGGER checked
  BEFORE UPDATE ON people
  FOR EACH ROW
  WHEN NEW.name = 'no'
BEGIN
  SELECT RAISE(ABORT, 'not that');
END;

SELECT json_extract('{}', 'row of people ' || rowid || ' references a row of ' || parent || ' that is not there')
FROM pragma_foreign_key_check('people');

CREATE UNIQUE INDEX people_name_idx ON people ((lower(name))) WHERE boss IS NULL;
