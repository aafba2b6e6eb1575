-- rpa_db on sqlite, undo of migration 0004
-- Hazard: Edits the stored text of robot_run and copies no row. Fails if the text is not as expected.
-- Hazard: Edits the stored text of robot_run_read_model and copies no row. Fails if the text is not as expected.

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, ', CONSTRAINT robot_run_saga_id_fkey FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE'),
      (2, 'CONSTRAINT robot_run_saga_id_fkey REFERENCES saga (saga_id) ON DELETE CASCADE'),
      (3, 'created_at TEXT DEFAULT (strftime(''%Y-%m-%dT%H:%M:%f000Z'', ''now'')) NOT NULL
    CONSTRAINT robot_run_created_at_check CHECK (created_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(created_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(created_at, 21, 6)))'),
      (4, 'updated_at TEXT DEFAULT (strftime(''%Y-%m-%dT%H:%M:%f000Z'', ''now'')) NOT NULL
    CONSTRAINT robot_run_updated_at_check CHECK (updated_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(updated_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(updated_at, 21, 6)))'),
      (5, 'finished_at TEXT
    CONSTRAINT robot_run_finished_at_check CHECK (finished_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(finished_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(finished_at, 21, 6)))'),
      (6, 'run_id INTEGER NOT NULL CONSTRAINT robot_run_pkey PRIMARY KEY AUTOINCREMENT'),
      (7, 'saga_id INTEGER NOT NULL /* Robot saga that the run belongs to */'),
      (8, 'run_status TEXT DEFAULT ''RUNNING'' NOT NULL'),
      (9, 'robot_name TEXT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'robot_run'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table robot_run is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 9) AS text)
WHERE text IS NOT 'CREATETABLErobot_run(,,,,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('robot_run')) <> 1;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE robot_run (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'run_id' THEN 'run_id INTEGER NOT NULL CONSTRAINT robot_run_pkey PRIMARY KEY AUTOINCREMENT'
    WHEN 'saga_id' THEN 'saga_id INTEGER /* Robot saga that the run belongs to */'
    WHEN 'robot_name' THEN 'robot_name TEXT NOT NULL'
    WHEN 'run_status' THEN 'run_status TEXT DEFAULT ''RUNNING'' NOT NULL'
    WHEN 'created_at' THEN 'created_at TEXT DEFAULT (strftime(''%Y-%m-%dT%H:%M:%f000Z'', ''now'')) NOT NULL
    CONSTRAINT robot_run_created_at_check CHECK (created_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(created_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(created_at, 21, 6)))'
    WHEN 'updated_at' THEN 'updated_at TEXT DEFAULT (strftime(''%Y-%m-%dT%H:%M:%f000Z'', ''now'')) NOT NULL
    CONSTRAINT robot_run_updated_at_check CHECK (updated_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(updated_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(updated_at, 21, 6)))'
    WHEN 'finished_at' THEN 'finished_at TEXT
    CONSTRAINT robot_run_finished_at_check CHECK (finished_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(finished_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(finished_at, 21, 6)))'
  END, ',
  ')
  FROM pragma_table_xinfo('robot_run')
) || ',
  CONSTRAINT robot_run_saga_id_fkey FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE
) STRICT'
WHERE type = 'table' AND name = 'robot_run';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, ', CONSTRAINT robot_run_read_model_exec_id_fkey FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE'),
      (2, 'CONSTRAINT robot_run_read_model_exec_id_fkey REFERENCES execution_requests (exec_id) ON DELETE CASCADE'),
      (3, ', CONSTRAINT robot_run_read_model_run_id_fkey FOREIGN KEY (run_id) REFERENCES robot_run (run_id) ON DELETE CASCADE'),
      (4, 'CONSTRAINT robot_run_read_model_run_id_fkey REFERENCES robot_run (run_id) ON DELETE CASCADE'),
      (5, ', CONSTRAINT robot_run_read_model_saga_id_fkey FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE'),
      (6, 'CONSTRAINT robot_run_read_model_saga_id_fkey REFERENCES saga (saga_id) ON DELETE CASCADE'),
      (7, 'created_at TEXT NOT NULL
    CONSTRAINT robot_run_read_model_created_at_check CHECK (created_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(created_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(created_at, 21, 6)))'),
      (8, 'updated_at TEXT NOT NULL
    CONSTRAINT robot_run_read_model_updated_at_check CHECK (updated_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(updated_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(updated_at, 21, 6)))'),
      (9, 'finished_at TEXT
    CONSTRAINT robot_run_read_model_finished_at_check CHECK (finished_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(finished_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(finished_at, 21, 6)))'),
      (10, 'CONSTRAINT robot_run_read_model_pkey PRIMARY KEY (run_id)'),
      (11, 'saga_id INTEGER NOT NULL'),
      (12, 'exec_id INTEGER NOT NULL'),
      (13, 'robot_name TEXT NOT NULL'),
      (14, 'run_status TEXT NOT NULL'),
      (15, 'run_id INT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'robot_run_read_model'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table robot_run_read_model is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 15) AS text)
WHERE text IS NOT 'CREATETABLErobot_run_read_model(,,,,,,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('robot_run_read_model')) <> 3;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE robot_run_read_model (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'run_id' THEN 'run_id INT NOT NULL'
    WHEN 'saga_id' THEN 'saga_id INTEGER'
    WHEN 'exec_id' THEN 'exec_id INTEGER'
    WHEN 'robot_name' THEN 'robot_name TEXT NOT NULL'
    WHEN 'run_status' THEN 'run_status TEXT NOT NULL'
    WHEN 'created_at' THEN 'created_at TEXT NOT NULL
    CONSTRAINT robot_run_read_model_created_at_check CHECK (created_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(created_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(created_at, 21, 6)))'
    WHEN 'updated_at' THEN 'updated_at TEXT NOT NULL
    CONSTRAINT robot_run_read_model_updated_at_check CHECK (updated_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(updated_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(updated_at, 21, 6)))'
    WHEN 'finished_at' THEN 'finished_at TEXT
    CONSTRAINT robot_run_read_model_finished_at_check CHECK (finished_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(finished_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(finished_at, 21, 6)))'
  END, ',
  ')
  FROM pragma_table_xinfo('robot_run_read_model')
) || ',
  CONSTRAINT robot_run_read_model_pkey PRIMARY KEY (run_id),
  CONSTRAINT robot_run_read_model_exec_id_fkey FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE,
  CONSTRAINT robot_run_read_model_run_id_fkey FOREIGN KEY (run_id) REFERENCES robot_run (run_id) ON DELETE CASCADE,
  CONSTRAINT robot_run_read_model_saga_id_fkey FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE
) STRICT'
WHERE type = 'table' AND name = 'robot_run_read_model';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_2 AS SELECT 1;

DROP VIEW plinth_new_2;
