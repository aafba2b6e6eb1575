-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of teams.leader.
-- Hazard: Writes all rows of teams anew, and locks the table meanwhile.

SELECT json_extract('{}', 'table teams has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('teams')
  WHERE name NOT IN ('id', 'leader')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'teams' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  CONSTRAINT teams_pkey PRIMARY KEY (id)
) STRICT;

INSERT INTO plinth_new_1 (rowid, id)
SELECT rowid, id
FROM teams;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 23) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'teams';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'teams' ELSE 'sqlite_autoindex_teams' || substr(name, 30) END,
  tbl_name = 'teams',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE teams ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;
