-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a value of tasks.state is not one of its new type.
-- Hazard: Fails if a value of tasks.was is not one of its new type.
-- Hazard: Edits the stored text of tasks and copies no row. Fails if the text is not as expected.

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'state TEXT DEFAULT ''OPEN'' NOT NULL
    CONSTRAINT tasks_state_check CHECK (state IN (''WAITING'', ''OPEN'', ''HALTED'', ''DONE'', ''FORGOTTEN''))'),
      (2, 'was TEXT NOT NULL
    CONSTRAINT tasks_was_check CHECK (was IN (''WAITING'', ''OPEN'', ''HALTED'', ''DONE'', ''FORGOTTEN''))'),
      (3, 'level TEXT DEFAULT ''LOW'' NOT NULL
    CONSTRAINT tasks_level_check CHECK (level IN (''HIGH'', ''LOW''))'),
      (4, '"last" TEXT DEFAULT ''LOW'' NOT NULL
    CONSTRAINT tasks_last_check CHECK ("last" IN (''HIGH'', ''LOW''))'),
      (5, 'rank TEXT NOT NULL
    CONSTRAINT tasks_rank_check CHECK (rank IN (''HIGH'', ''LOW''))'),
      (6, 'CONSTRAINT tasks_done CHECK ((state <> ''DONE'' OR level <> ''HIGH''))'),
      (7, 'CONSTRAINT tasks_levels CHECK ((level = "last" OR state = ''OPEN''))'),
      (8, 'CONSTRAINT tasks_pkey PRIMARY KEY (id)'),
      (9, 'id INT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'tasks'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table tasks is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 9) AS text)
WHERE text IS NOT 'CREATETABLEtasks(,,,,,,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('tasks')) <> 0;

SELECT json_extract('{}', 'row of tasks ' || rowid || ' does not meet tasks_state_check')
FROM tasks
WHERE NOT (state IN ('OPEN', 'DONE'));

SELECT json_extract('{}', 'row of tasks ' || rowid || ' does not meet tasks_was_check')
FROM tasks
WHERE NOT (was IN ('OPEN', 'DONE'));

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE tasks (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'state' THEN 'state TEXT DEFAULT ''OPEN'' NOT NULL
    CONSTRAINT tasks_state_check CHECK (state IN (''OPEN'', ''DONE''))'
    WHEN 'level' THEN 'level TEXT DEFAULT ''LOW'' NOT NULL
    CONSTRAINT tasks_level_check CHECK (level IN (''LOW'', ''MIDDLE'', ''HIGH''))'
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'last' THEN '"last" TEXT DEFAULT ''LOW'' NOT NULL
    CONSTRAINT tasks_last_check CHECK ("last" IN (''LOW'', ''MIDDLE'', ''HIGH''))'
    WHEN 'was' THEN 'was TEXT NOT NULL
    CONSTRAINT tasks_was_check CHECK (was IN (''OPEN'', ''DONE''))'
    WHEN 'rank' THEN 'rank TEXT NOT NULL
    CONSTRAINT tasks_rank_check CHECK (rank IN (''LOW'', ''MIDDLE'', ''HIGH''))'
  END, ',
  ')
  FROM pragma_table_xinfo('tasks')
) || ',
  CONSTRAINT tasks_pkey PRIMARY KEY (id),
  CONSTRAINT tasks_levels CHECK ((level = "last" OR state = ''OPEN'')),
  CONSTRAINT tasks_done CHECK ((state <> ''DONE'' OR level <> ''HIGH''))
) STRICT'
WHERE type = 'table' AND name = 'tasks';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

SELECT json_extract('{}', 'table tasks: ' || integrity_check)
FROM pragma_integrity_check('tasks')
WHERE integrity_check <> 'ok';
