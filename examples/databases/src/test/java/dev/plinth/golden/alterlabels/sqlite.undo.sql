-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a value of tasks.state is not one of its new type.
-- Hazard: Fails if a value of tasks.was is not one of its new type.
-- Hazard: Writes all rows of tasks anew, and locks the table meanwhile.

SELECT json_extract('{}', 'table tasks has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('tasks')
  WHERE name NOT IN ('state', 'level', 'id', 'last', 'was', 'rank')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'tasks' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ('tasks_high', 'tasks_final')
);

CREATE TABLE plinth_new_1 (
  state TEXT DEFAULT 'OPEN' NOT NULL
    CONSTRAINT tasks_state_check CHECK (state IN ('OPEN', 'DONE')),
  level TEXT DEFAULT 'LOW' NOT NULL
    CONSTRAINT tasks_level_check CHECK (level IN ('LOW', 'MIDDLE', 'HIGH')),
  id INT NOT NULL,
  "last" TEXT DEFAULT 'LOW' NOT NULL
    CONSTRAINT tasks_last_check CHECK ("last" IN ('LOW', 'MIDDLE', 'HIGH')),
  was TEXT NOT NULL
    CONSTRAINT tasks_was_check CHECK (was IN ('OPEN', 'DONE')),
  rank TEXT NOT NULL
    CONSTRAINT tasks_rank_check CHECK (rank IN ('LOW', 'MIDDLE', 'HIGH')),
  CONSTRAINT tasks_pkey PRIMARY KEY (id),
  CONSTRAINT tasks_levels CHECK ((level = "last" OR state = 'OPEN')),
  CONSTRAINT tasks_done CHECK ((state <> 'DONE' OR level <> 'HIGH'))
) STRICT;

INSERT INTO plinth_new_1 (rowid, state, level, id, "last", was, rank)
SELECT rowid, state, level, id, "last", was, rank
FROM tasks;

DROP INDEX tasks_high;

DROP TRIGGER tasks_final;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 23) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'tasks';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'tasks' ELSE 'sqlite_autoindex_tasks' || substr(name, 30) END,
  tbl_name = 'tasks',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE tasks ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

CREATE INDEX tasks_high ON tasks (state) WHERE level = 'HIGH';

CREATE TRIGGER tasks_final
  BEFORE UPDATE ON tasks
  FOR EACH ROW
  WHEN OLD.level = 'HIGH'
BEGIN
  SELECT RAISE(ABORT, 'it is high');
END;
