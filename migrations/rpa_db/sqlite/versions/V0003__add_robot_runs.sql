-- rpa_db on sqlite, migration 0003

CREATE TABLE robot_run (
  run_id INTEGER NOT NULL CONSTRAINT robot_run_pkey PRIMARY KEY AUTOINCREMENT,
  saga_id INTEGER /* Robot saga that the run belongs to */,
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
  saga_id INTEGER,
  exec_id INTEGER,
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
