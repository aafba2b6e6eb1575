-- rpa_db on sqlite

CREATE TABLE saga (
  saga_id INTEGER NOT NULL CONSTRAINT saga_pkey PRIMARY KEY AUTOINCREMENT,
  exec_id INTEGER NOT NULL,
  rpa_key_id TEXT NOT NULL,
  rpa_request TEXT NOT NULL /* Full RPA request payload */
    CONSTRAINT saga_rpa_request_check CHECK (json_valid(rpa_request)),
  current_state TEXT DEFAULT 'PENDING' NOT NULL,
  events TEXT DEFAULT '[]' NOT NULL /* Array of events for each DAG task */
    CONSTRAINT saga_events_check CHECK (json_valid(events)),
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT saga_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  updated_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT saga_updated_at_check CHECK (updated_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(updated_at, 1, 19), '+0 days') || printf('.%06uZ', substr(updated_at, 21, 6))),
  saga_type TEXT DEFAULT 'DAG_SAGA' NOT NULL /* SAGA type: DAG_SAGA or ROBOT_SAGA */,
  parent_saga_id INTEGER /* Parent saga ID for nested sagas (Robot Saga within DAG Saga) */,
  CONSTRAINT fk_saga_exec_id FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE,
  CONSTRAINT fk_saga_parent_saga_id FOREIGN KEY (parent_saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX "IDX_saga_created_at" ON saga (created_at);

CREATE INDEX "IDX_saga_current_state" ON saga (current_state);

CREATE INDEX "IDX_saga_exec_id" ON saga (exec_id);

CREATE INDEX "IDX_saga_parent_saga_id" ON saga (parent_saga_id);

CREATE INDEX "IDX_saga_rpa_key_id" ON saga (rpa_key_id);

CREATE INDEX "IDX_saga_saga_type" ON saga (saga_type);

CREATE UNIQUE INDEX idx_saga_exec_id_dag_unique ON saga (exec_id) WHERE saga_type = 'DAG_SAGA';

CREATE TRIGGER trigger_sync_saga_read_model_insert
  AFTER INSERT ON saga
  FOR EACH ROW
BEGIN
  INSERT INTO saga_read_model (
    saga_id, created_at, exec_id, rpa_key_id, current_state, rpa_request, events_count, last_event_type,
    last_event_at, updated_at, saga_type, parent_saga_id
  )
  VALUES (
    NEW.saga_id, NEW.created_at, NEW.exec_id, NEW.rpa_key_id, NEW.current_state, NEW.rpa_request,
    json_array_length(NEW.events),
    (
      SELECT event_store.event_type
      FROM event_store
      WHERE event_store.saga_id = NEW.saga_id
      ORDER BY event_store.occurred_at DESC, event_store.event_id DESC
      LIMIT 1
    ),
    (
      SELECT event_store.occurred_at
      FROM event_store
      WHERE event_store.saga_id = NEW.saga_id
      ORDER BY event_store.occurred_at DESC, event_store.event_id DESC
      LIMIT 1
    ),
    NEW.updated_at, NEW.saga_type, NEW.parent_saga_id
  )
  ON CONFLICT (saga_id)
  DO UPDATE SET
    exec_id = excluded.exec_id,
    rpa_key_id = excluded.rpa_key_id,
    current_state = excluded.current_state,
    rpa_request = excluded.rpa_request,
    events_count = excluded.events_count,
    last_event_type = excluded.last_event_type,
    last_event_at = excluded.last_event_at,
    updated_at = excluded.updated_at,
    saga_type = excluded.saga_type,
    parent_saga_id = excluded.parent_saga_id;
END;

CREATE TRIGGER trigger_sync_saga_read_model_update
  AFTER UPDATE ON saga
  FOR EACH ROW
BEGIN
  INSERT INTO saga_read_model (
    saga_id, created_at, exec_id, rpa_key_id, current_state, rpa_request, events_count, last_event_type,
    last_event_at, updated_at, saga_type, parent_saga_id
  )
  VALUES (
    NEW.saga_id, NEW.created_at, NEW.exec_id, NEW.rpa_key_id, NEW.current_state, NEW.rpa_request,
    json_array_length(NEW.events),
    (
      SELECT event_store.event_type
      FROM event_store
      WHERE event_store.saga_id = NEW.saga_id
      ORDER BY event_store.occurred_at DESC, event_store.event_id DESC
      LIMIT 1
    ),
    (
      SELECT event_store.occurred_at
      FROM event_store
      WHERE event_store.saga_id = NEW.saga_id
      ORDER BY event_store.occurred_at DESC, event_store.event_id DESC
      LIMIT 1
    ),
    NEW.updated_at, NEW.saga_type, NEW.parent_saga_id
  )
  ON CONFLICT (saga_id)
  DO UPDATE SET
    exec_id = excluded.exec_id,
    rpa_key_id = excluded.rpa_key_id,
    current_state = excluded.current_state,
    rpa_request = excluded.rpa_request,
    events_count = excluded.events_count,
    last_event_type = excluded.last_event_type,
    last_event_at = excluded.last_event_at,
    updated_at = excluded.updated_at,
    saga_type = excluded.saga_type,
    parent_saga_id = excluded.parent_saga_id;
END;

CREATE TABLE execution_requests (
  exec_id INTEGER NOT NULL CONSTRAINT execution_requests_pkey PRIMARY KEY AUTOINCREMENT,
  rpa_key_id TEXT NOT NULL,
  exec_status TEXT DEFAULT 'PENDING' NOT NULL,
  rpa_request TEXT
    CONSTRAINT execution_requests_rpa_request_check CHECK (rpa_request IS NULL OR json_valid(rpa_request)),
  rpa_response TEXT
    CONSTRAINT execution_requests_rpa_response_check CHECK (rpa_response IS NULL OR json_valid(rpa_response)),
  error_message TEXT,
  callback_url TEXT,
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT execution_requests_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  updated_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT execution_requests_updated_at_check CHECK (updated_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(updated_at, 1, 19), '+0 days') || printf('.%06uZ', substr(updated_at, 21, 6))),
  finished_at TEXT
    CONSTRAINT execution_requests_finished_at_check CHECK (finished_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(finished_at, 1, 19), '+0 days') || printf('.%06uZ', substr(finished_at, 21, 6))),
  saga_id INTEGER /* Reference to saga orchestrator */,
  last_saga_state TEXT /* Last state of the saga orchestrator */,
  flowchart_definition TEXT /* Flowchart definition for the execution */
    CONSTRAINT execution_requests_flowchart_definition_check CHECK (flowchart_definition IS NULL OR json_valid(flowchart_definition)),
  CONSTRAINT fk_execution_requests_saga_id FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE SET NULL
) STRICT;

CREATE INDEX "IDX_execution_requests_created_at" ON execution_requests (created_at);

CREATE INDEX "IDX_execution_requests_rpa_key_id" ON execution_requests (rpa_key_id);

CREATE INDEX "IDX_execution_requests_saga_id" ON execution_requests (saga_id);

CREATE INDEX "IDX_execution_requests_status" ON execution_requests (exec_status);

CREATE TRIGGER trigger_sync_execution_read_model_insert
  AFTER INSERT ON execution_requests
  FOR EACH ROW
BEGIN
  INSERT INTO execution_read_model (
    exec_id, created_at, rpa_key_id, exec_status, rpa_request, rpa_response, error_message, callback_url,
    updated_at, finished_at, saga_id, saga_state
  )
  VALUES (
    NEW.exec_id, NEW.created_at, NEW.rpa_key_id, NEW.exec_status, NEW.rpa_request, NEW.rpa_response,
    NEW.error_message, NEW.callback_url, NEW.updated_at, NEW.finished_at, NEW.saga_id, NEW.last_saga_state
  )
  ON CONFLICT (exec_id)
  DO UPDATE SET
    rpa_key_id = excluded.rpa_key_id,
    exec_status = excluded.exec_status,
    rpa_request = excluded.rpa_request,
    rpa_response = excluded.rpa_response,
    error_message = excluded.error_message,
    callback_url = excluded.callback_url,
    updated_at = excluded.updated_at,
    finished_at = excluded.finished_at,
    saga_id = excluded.saga_id,
    saga_state = excluded.saga_state;
END;

CREATE TRIGGER trigger_sync_execution_read_model_update
  AFTER UPDATE ON execution_requests
  FOR EACH ROW
BEGIN
  INSERT INTO execution_read_model (
    exec_id, created_at, rpa_key_id, exec_status, rpa_request, rpa_response, error_message, callback_url,
    updated_at, finished_at, saga_id, saga_state
  )
  VALUES (
    NEW.exec_id, NEW.created_at, NEW.rpa_key_id, NEW.exec_status, NEW.rpa_request, NEW.rpa_response,
    NEW.error_message, NEW.callback_url, NEW.updated_at, NEW.finished_at, NEW.saga_id, NEW.last_saga_state
  )
  ON CONFLICT (exec_id)
  DO UPDATE SET
    rpa_key_id = excluded.rpa_key_id,
    exec_status = excluded.exec_status,
    rpa_request = excluded.rpa_request,
    rpa_response = excluded.rpa_response,
    error_message = excluded.error_message,
    callback_url = excluded.callback_url,
    updated_at = excluded.updated_at,
    finished_at = excluded.finished_at,
    saga_id = excluded.saga_id,
    saga_state = excluded.saga_state;
END;

CREATE TABLE event_store (
  event_id INTEGER NOT NULL CONSTRAINT event_store_pkey PRIMARY KEY AUTOINCREMENT,
  saga_id INTEGER NOT NULL,
  exec_id INTEGER NOT NULL,
  event_type TEXT NOT NULL /* Event type: ExecutionStarted, TaskCompleted, TaskFailed, etc. */,
  event_data TEXT NOT NULL /* Event payload */
    CONSTRAINT event_store_event_data_check CHECK (json_valid(event_data)),
  task_id TEXT /* DAG task identifier */,
  dag_id TEXT /* DAG identifier */,
  occurred_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT event_store_occurred_at_check CHECK (occurred_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(occurred_at, 1, 19), '+0 days') || printf('.%06uZ', substr(occurred_at, 21, 6))),
  version INTEGER DEFAULT 1 NOT NULL /* Event version for optimistic locking */,
  robot_step TEXT /* Robot Framework step identifier (e.g., Start Browser, Login To e-Cargo) */,
  CONSTRAINT event_store_saga_id_fkey FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE,
  CONSTRAINT fk_event_store_exec_id FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX "IDX_event_store_event_type" ON event_store (event_type);

CREATE INDEX "IDX_event_store_exec_id" ON event_store (exec_id);

CREATE INDEX "IDX_event_store_occurred_at" ON event_store (occurred_at);

CREATE INDEX "IDX_event_store_robot_step" ON event_store (robot_step);

CREATE INDEX "IDX_event_store_saga_id" ON event_store (saga_id);

CREATE INDEX "IDX_event_store_saga_version" ON event_store (saga_id, version);

CREATE INDEX "IDX_event_store_task_id" ON event_store (task_id);

CREATE TABLE execution_read_model (
  exec_id INT NOT NULL,
  rpa_key_id TEXT NOT NULL,
  exec_status TEXT NOT NULL,
  rpa_request TEXT
    CONSTRAINT execution_read_model_rpa_request_check CHECK (rpa_request IS NULL OR json_valid(rpa_request)),
  rpa_response TEXT
    CONSTRAINT execution_read_model_rpa_response_check CHECK (rpa_response IS NULL OR json_valid(rpa_response)),
  error_message TEXT,
  callback_url TEXT,
  created_at TEXT NOT NULL
    CONSTRAINT execution_read_model_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  updated_at TEXT NOT NULL
    CONSTRAINT execution_read_model_updated_at_check CHECK (updated_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(updated_at, 1, 19), '+0 days') || printf('.%06uZ', substr(updated_at, 21, 6))),
  finished_at TEXT
    CONSTRAINT execution_read_model_finished_at_check CHECK (finished_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(finished_at, 1, 19), '+0 days') || printf('.%06uZ', substr(finished_at, 21, 6))),
  saga_id INTEGER,
  saga_state TEXT,
  CONSTRAINT execution_read_model_pkey PRIMARY KEY (exec_id),
  CONSTRAINT execution_read_model_saga_id_fkey FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE SET NULL,
  CONSTRAINT fk_execution_read_model_exec_id FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX "IDX_execution_read_model_created_at" ON execution_read_model (created_at);

CREATE INDEX "IDX_execution_read_model_exec_status" ON execution_read_model (exec_status);

CREATE INDEX "IDX_execution_read_model_rpa_key_id" ON execution_read_model (rpa_key_id);

CREATE INDEX "IDX_execution_read_model_saga_id" ON execution_read_model (saga_id);

CREATE TABLE robot_run (
  run_id INTEGER NOT NULL CONSTRAINT robot_run_pkey PRIMARY KEY AUTOINCREMENT,
  saga_id INTEGER NOT NULL /* Robot saga that the run belongs to */,
  robot_name TEXT NOT NULL,
  run_status TEXT DEFAULT 'RUNNING' NOT NULL,
  created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT robot_run_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  updated_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT robot_run_updated_at_check CHECK (updated_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(updated_at, 1, 19), '+0 days') || printf('.%06uZ', substr(updated_at, 21, 6))),
  finished_at TEXT
    CONSTRAINT robot_run_finished_at_check CHECK (finished_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(finished_at, 1, 19), '+0 days') || printf('.%06uZ', substr(finished_at, 21, 6))),
  CONSTRAINT robot_run_saga_id_fkey FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX "IDX_robot_run_saga_id" ON robot_run (saga_id);

CREATE TRIGGER trigger_sync_robot_run_read_model_insert
  AFTER INSERT ON robot_run
  FOR EACH ROW
BEGIN
  INSERT INTO robot_run_read_model (
    run_id, created_at, saga_id, exec_id, robot_name, run_status, updated_at, finished_at
  )
  VALUES (
    NEW.run_id, NEW.created_at, NEW.saga_id,
    (SELECT saga.exec_id FROM saga WHERE saga.saga_id = NEW.saga_id),
    NEW.robot_name, NEW.run_status, NEW.updated_at, NEW.finished_at
  )
  ON CONFLICT (run_id)
  DO UPDATE SET
    saga_id = excluded.saga_id,
    exec_id = excluded.exec_id,
    robot_name = excluded.robot_name,
    run_status = excluded.run_status,
    updated_at = excluded.updated_at,
    finished_at = excluded.finished_at;
END;

CREATE TRIGGER trigger_sync_robot_run_read_model_update
  AFTER UPDATE ON robot_run
  FOR EACH ROW
BEGIN
  INSERT INTO robot_run_read_model (
    run_id, created_at, saga_id, exec_id, robot_name, run_status, updated_at, finished_at
  )
  VALUES (
    NEW.run_id, NEW.created_at, NEW.saga_id,
    (SELECT saga.exec_id FROM saga WHERE saga.saga_id = NEW.saga_id),
    NEW.robot_name, NEW.run_status, NEW.updated_at, NEW.finished_at
  )
  ON CONFLICT (run_id)
  DO UPDATE SET
    saga_id = excluded.saga_id,
    exec_id = excluded.exec_id,
    robot_name = excluded.robot_name,
    run_status = excluded.run_status,
    updated_at = excluded.updated_at,
    finished_at = excluded.finished_at;
END;

CREATE TABLE robot_run_read_model (
  run_id INT NOT NULL,
  saga_id INTEGER NOT NULL,
  exec_id INTEGER NOT NULL,
  robot_name TEXT NOT NULL,
  run_status TEXT NOT NULL,
  created_at TEXT NOT NULL
    CONSTRAINT robot_run_read_model_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  updated_at TEXT NOT NULL
    CONSTRAINT robot_run_read_model_updated_at_check CHECK (updated_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(updated_at, 1, 19), '+0 days') || printf('.%06uZ', substr(updated_at, 21, 6))),
  finished_at TEXT
    CONSTRAINT robot_run_read_model_finished_at_check CHECK (finished_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(finished_at, 1, 19), '+0 days') || printf('.%06uZ', substr(finished_at, 21, 6))),
  CONSTRAINT robot_run_read_model_pkey PRIMARY KEY (run_id),
  CONSTRAINT robot_run_read_model_exec_id_fkey FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE,
  CONSTRAINT robot_run_read_model_run_id_fkey FOREIGN KEY (run_id) REFERENCES robot_run (run_id) ON DELETE CASCADE,
  CONSTRAINT robot_run_read_model_saga_id_fkey FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX "IDX_robot_run_read_model_exec_id" ON robot_run_read_model (exec_id);

CREATE INDEX "IDX_robot_run_read_model_run_status" ON robot_run_read_model (run_status);

CREATE INDEX "IDX_robot_run_read_model_saga_id" ON robot_run_read_model (saga_id);

CREATE TABLE saga_read_model (
  saga_id INT NOT NULL,
  exec_id INTEGER NOT NULL,
  rpa_key_id TEXT NOT NULL,
  current_state TEXT NOT NULL,
  rpa_request TEXT NOT NULL
    CONSTRAINT saga_read_model_rpa_request_check CHECK (json_valid(rpa_request)),
  events_count INTEGER DEFAULT 0 NOT NULL,
  last_event_type TEXT,
  last_event_at TEXT
    CONSTRAINT saga_read_model_last_event_at_check CHECK (last_event_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(last_event_at, 1, 19), '+0 days') || printf('.%06uZ', substr(last_event_at, 21, 6))),
  created_at TEXT NOT NULL
    CONSTRAINT saga_read_model_created_at_check CHECK (created_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(created_at, 1, 19), '+0 days') || printf('.%06uZ', substr(created_at, 21, 6))),
  updated_at TEXT NOT NULL
    CONSTRAINT saga_read_model_updated_at_check CHECK (updated_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(updated_at, 1, 19), '+0 days') || printf('.%06uZ', substr(updated_at, 21, 6))),
  saga_type TEXT /* SAGA type: DAG_SAGA or ROBOT_SAGA */,
  parent_saga_id INTEGER /* Parent saga ID for nested sagas */,
  CONSTRAINT saga_read_model_pkey PRIMARY KEY (saga_id),
  CONSTRAINT fk_saga_read_model_exec_id FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE,
  CONSTRAINT saga_read_model_saga_id_fkey FOREIGN KEY (saga_id) REFERENCES saga (saga_id) ON DELETE CASCADE
) STRICT;

CREATE INDEX "IDX_saga_read_model_created_at" ON saga_read_model (created_at);

CREATE INDEX "IDX_saga_read_model_current_state" ON saga_read_model (current_state);

CREATE INDEX "IDX_saga_read_model_exec_id" ON saga_read_model (exec_id);

CREATE INDEX "IDX_saga_read_model_parent_saga_id" ON saga_read_model (parent_saga_id);

CREATE INDEX "IDX_saga_read_model_rpa_key_id" ON saga_read_model (rpa_key_id);

CREATE INDEX "IDX_saga_read_model_saga_type" ON saga_read_model (saga_type);

CREATE UNIQUE INDEX idx_saga_read_model_exec_id_dag_unique ON saga_read_model (exec_id) WHERE saga_type = 'DAG_SAGA';
