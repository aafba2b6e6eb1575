-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in people.people_title_key.
-- Hazard: Fails if a row does not meet people.people_title_check.
-- Hazard: Writes all rows of people anew, and locks the table meanwhile.

DROP INDEX people_name_id_idx;

ALTER TABLE people RENAME COLUMN name TO title;

SELECT json_extract('{}', 'table people has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('people')
  WHERE name NOT IN ('id', 'title')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'people' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('noted')
);

CREATE TABLE plinth_new_1 (
  id INTEGER NOT NULL CONSTRAINT people_pkey PRIMARY KEY AUTOINCREMENT,
  title TEXT DEFAULT 'nobody' NOT NULL,
  CONSTRAINT people_title_key UNIQUE (title),
  CONSTRAINT people_title_check CHECK (title <> '')
) STRICT;

INSERT INTO plinth_new_1 (id, title)
SELECT id, title
FROM people;

DROP TRIGGER noted;

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

CREATE TRIGGER noted
  AFTER UPDATE ON people
  FOR EACH ROW
BEGIN
  UPDATE log
  SET what = NEW.title
  WHERE log.what = '';
END;

CREATE INDEX people_title_id_idx ON people (title DESC, id) WHERE title > 'a';
