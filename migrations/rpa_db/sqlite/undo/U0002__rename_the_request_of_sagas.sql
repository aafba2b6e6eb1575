-- rpa_db on sqlite, undo of migration 0002
-- Hazard: Edits the stored text of saga and copies no row. Fails if the text is not as expected.
-- Hazard: Edits the stored text of saga_read_model and copies no row. Fails if the text is not as expected.

ALTER TABLE saga RENAME COLUMN rpa_request TO rpa_request_object;

ALTER TABLE saga_read_model RENAME COLUMN rpa_request TO rpa_request_object;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, ', CONSTRAINT fk_saga_exec_id FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE'),
      (2, 'CONSTRAINT fk_saga_exec_id REFERENCES execution_requests (exec_id) ON DELETE CASCADE'),
      (3, ', CONSTRAINT fk_saga_parent_saga_id FOREIGN KEY (parent_saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE'),
      (4, 'CONSTRAINT fk_saga_parent_saga_id REFERENCES saga (saga_id) ON DELETE CASCADE'),
      (5, 'created_at TEXT DEFAULT (strftime(''%Y-%m-%dT%H:%M:%f000Z'', ''now'')) NOT NULL
    CONSTRAINT saga_created_at_check CHECK (created_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(created_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(created_at, 21, 6)))'),
      (6, 'updated_at TEXT DEFAULT (strftime(''%Y-%m-%dT%H:%M:%f000Z'', ''now'')) NOT NULL
    CONSTRAINT saga_updated_at_check CHECK (updated_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(updated_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(updated_at, 21, 6)))'),
      (7, 'rpa_request_object TEXT NOT NULL /* Full RPA request payload */
    CONSTRAINT saga_rpa_request_check CHECK (json_valid(rpa_request_object))'),
      (8, 'events TEXT DEFAULT ''[]'' NOT NULL /* Array of events for each DAG task */
    CONSTRAINT saga_events_check CHECK (json_valid(events))'),
      (9, 'parent_saga_id INTEGER /* Parent saga ID for nested sagas (Robot Saga within DAG Saga) */'),
      (10, 'saga_type TEXT DEFAULT ''DAG_SAGA'' NOT NULL /* SAGA type: DAG_SAGA or ROBOT_SAGA */'),
      (11, 'saga_id INTEGER NOT NULL CONSTRAINT saga_pkey PRIMARY KEY AUTOINCREMENT'),
      (12, 'current_state TEXT DEFAULT ''PENDING'' NOT NULL'),
      (13, 'exec_id INTEGER NOT NULL'),
      (14, 'rpa_key_id TEXT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'saga'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table saga is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 14) AS text)
WHERE text IS NOT 'CREATETABLEsaga(,,,,,,,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('saga')) <> 2;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE saga (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'saga_id' THEN 'saga_id INTEGER NOT NULL CONSTRAINT saga_pkey PRIMARY KEY AUTOINCREMENT'
    WHEN 'exec_id' THEN 'exec_id INTEGER NOT NULL'
    WHEN 'rpa_key_id' THEN 'rpa_key_id TEXT NOT NULL'
    WHEN 'rpa_request_object' THEN 'rpa_request_object TEXT NOT NULL /* Full RPA request payload */
    CONSTRAINT saga_rpa_request_object_check CHECK (json_valid(rpa_request_object))'
    WHEN 'current_state' THEN 'current_state TEXT DEFAULT ''PENDING'' NOT NULL'
    WHEN 'events' THEN 'events TEXT DEFAULT ''[]'' NOT NULL /* Array of events for each DAG task */
    CONSTRAINT saga_events_check CHECK (json_valid(events))'
    WHEN 'created_at' THEN 'created_at TEXT DEFAULT (strftime(''%Y-%m-%dT%H:%M:%f000Z'', ''now'')) NOT NULL
    CONSTRAINT saga_created_at_check CHECK (created_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(created_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(created_at, 21, 6)))'
    WHEN 'updated_at' THEN 'updated_at TEXT DEFAULT (strftime(''%Y-%m-%dT%H:%M:%f000Z'', ''now'')) NOT NULL
    CONSTRAINT saga_updated_at_check CHECK (updated_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(updated_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(updated_at, 21, 6)))'
    WHEN 'saga_type' THEN 'saga_type TEXT DEFAULT ''DAG_SAGA'' NOT NULL /* SAGA type: DAG_SAGA or ROBOT_SAGA */'
    WHEN 'parent_saga_id' THEN 'parent_saga_id INTEGER /* Parent saga ID for nested sagas (Robot Saga within DAG Saga) */'
  END, ',
  ')
  FROM pragma_table_xinfo('saga')
) || ',
  CONSTRAINT fk_saga_exec_id FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE,
  CONSTRAINT fk_saga_parent_saga_id FOREIGN KEY (parent_saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE
) STRICT'
WHERE type = 'table' AND name = 'saga';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, ', CONSTRAINT fk_saga_read_model_exec_id FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE'),
      (2, 'CONSTRAINT fk_saga_read_model_exec_id REFERENCES execution_requests (exec_id) ON DELETE CASCADE'),
      (3, ', CONSTRAINT saga_read_model_saga_id_fkey FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE'),
      (4, 'CONSTRAINT saga_read_model_saga_id_fkey REFERENCES saga (saga_id) ON DELETE CASCADE'),
      (5, 'last_event_at TEXT
    CONSTRAINT saga_read_model_last_event_at_check CHECK (last_event_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(last_event_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(last_event_at, 21, 6)))'),
      (6, 'created_at TEXT NOT NULL
    CONSTRAINT saga_read_model_created_at_check CHECK (created_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(created_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(created_at, 21, 6)))'),
      (7, 'updated_at TEXT NOT NULL
    CONSTRAINT saga_read_model_updated_at_check CHECK (updated_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(updated_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(updated_at, 21, 6)))'),
      (8, 'rpa_request_object TEXT NOT NULL
    CONSTRAINT saga_read_model_rpa_request_check CHECK (json_valid(rpa_request_object))'),
      (9, 'parent_saga_id INTEGER /* Parent saga ID for nested sagas */'),
      (10, 'CONSTRAINT saga_read_model_pkey PRIMARY KEY (saga_id)'),
      (11, 'saga_type TEXT /* SAGA type: DAG_SAGA or ROBOT_SAGA */'),
      (12, 'events_count INTEGER DEFAULT 0 NOT NULL'),
      (13, 'current_state TEXT NOT NULL'),
      (14, 'exec_id INTEGER NOT NULL'),
      (15, 'rpa_key_id TEXT NOT NULL'),
      (16, 'last_event_type TEXT'),
      (17, 'saga_id INT NOT NULL')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'saga_read_model'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table saga_read_model is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 17) AS text)
WHERE text IS NOT 'CREATETABLEsaga_read_model(,,,,,,,,,,,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('saga_read_model')) <> 2;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE saga_read_model (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'saga_id' THEN 'saga_id INT NOT NULL'
    WHEN 'exec_id' THEN 'exec_id INTEGER NOT NULL'
    WHEN 'rpa_key_id' THEN 'rpa_key_id TEXT NOT NULL'
    WHEN 'current_state' THEN 'current_state TEXT NOT NULL'
    WHEN 'rpa_request_object' THEN 'rpa_request_object TEXT NOT NULL
    CONSTRAINT saga_read_model_rpa_request_object_check CHECK (json_valid(rpa_request_object))'
    WHEN 'events_count' THEN 'events_count INTEGER DEFAULT 0 NOT NULL'
    WHEN 'last_event_type' THEN 'last_event_type TEXT'
    WHEN 'last_event_at' THEN 'last_event_at TEXT
    CONSTRAINT saga_read_model_last_event_at_check CHECK (last_event_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(last_event_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(last_event_at, 21, 6)))'
    WHEN 'created_at' THEN 'created_at TEXT NOT NULL
    CONSTRAINT saga_read_model_created_at_check CHECK (created_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(created_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(created_at, 21, 6)))'
    WHEN 'updated_at' THEN 'updated_at TEXT NOT NULL
    CONSTRAINT saga_read_model_updated_at_check CHECK (updated_at IS strftime(''%Y-%m-%dT%H:%M:%S'', substr(updated_at, 1, 19), ''+0 days'') || printf(''.%06uZ'', substr(updated_at, 21, 6)))'
    WHEN 'saga_type' THEN 'saga_type TEXT /* SAGA type: DAG_SAGA or ROBOT_SAGA */'
    WHEN 'parent_saga_id' THEN 'parent_saga_id INTEGER /* Parent saga ID for nested sagas */'
  END, ',
  ')
  FROM pragma_table_xinfo('saga_read_model')
) || ',
  CONSTRAINT saga_read_model_pkey PRIMARY KEY (saga_id),
  CONSTRAINT fk_saga_read_model_exec_id FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE,
  CONSTRAINT saga_read_model_saga_id_fkey FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE
) STRICT'
WHERE type = 'table' AND name = 'saga_read_model';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_2 AS SELECT 1;

DROP VIEW plinth_new_2;
