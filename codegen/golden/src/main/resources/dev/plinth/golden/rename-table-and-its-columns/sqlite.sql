-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in staff.staff_pkey.
-- Hazard: Fails if a row does not meet staff.staff_full_name_check.
-- Hazard: Fails if a row of staff.staff_manager_fkey references one that is not there.
-- Hazard: Writes all rows of staff anew, and locks the table meanwhile.
-- Hazard: Fails if rows have the same values in staff_full_name_idx.

DROP INDEX people_name_idx;

ALTER TABLE people RENAME TO staff;

ALTER TABLE staff RENAME COLUMN boss TO manager;

ALTER TABLE staff RENAME COLUMN name TO full_name;

SELECT json_extract('{}', 'table staff has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('staff')
  WHERE name NOT IN ('id', 'full_name', 'manager')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'staff' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('checked')
);

CREATE TABLE plinth_new_1 (
  id INTEGER NOT NULL CONSTRAINT staff_pkey PRIMARY KEY AUTOINCREMENT,
  full_name TEXT NOT NULL,
  manager INTEGER,
  CONSTRAINT staff_full_name_check CHECK (full_name <> ''),
  CONSTRAINT staff_manager_fkey FOREIGN KEY (manager) REFERENCES staff (id) ON DELETE CASCADE
) STRICT;

INSERT INTO plinth_new_1 (id, full_name, manager)
SELECT id, full_name, manager
FROM staff;

DROP TRIGGER checked;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 23) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'staff';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'staff' ELSE 'sqlite_autoindex_staff' || substr(name, 30) END,
  tbl_name = 'staff',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE staff ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

DELETE FROM sqlite_sequence WHERE name = 'plinth_new_1';

CREATE TRIGGER checked
  BEFORE UPDATE ON staff
  FOR EACH ROW
  WHEN NEW.full_name = 'no'
BEGIN
  SELECT RAISE(ABORT, 'not that');
END;

SELECT json_extract('{}', 'row of staff ' || rowid || ' references a row of ' || parent || ' that is not there')
FROM pragma_foreign_key_check('staff');

CREATE UNIQUE INDEX staff_full_name_idx ON staff ((lower(full_name))) WHERE manager IS NULL;
