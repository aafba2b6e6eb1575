-- rpa_db on sqlite, undo of migration 0001
-- Hazard: Permanently deletes all rows of saga_read_model.
-- Hazard: Permanently deletes all rows of execution_read_model.
-- Hazard: Permanently deletes all rows of event_store.
-- Hazard: Permanently deletes all rows of execution_requests.
-- Hazard: Permanently deletes all rows of saga.

PRAGMA writable_schema = ON;

UPDATE sqlite_schema SET sql = CASE
  WHEN instr(sql, ',' || char(10) || '  CONSTRAINT fk_saga_exec_id FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE') > 0
  THEN replace(sql, ',' || char(10) || '  CONSTRAINT fk_saga_exec_id FOREIGN KEY (exec_id) REFERENCES execution_requests (exec_id) ON DELETE CASCADE', '')
  ELSE json_extract('{}', 'the text of table saga was changed by hand: it does not hold fk_saga_exec_id as Plinth wrote it')
END
WHERE type = 'table' AND name = 'saga';

PRAGMA writable_schema = RESET;

DROP TABLE saga_read_model;

DROP TABLE execution_read_model;

DROP TABLE event_store;

DROP TABLE execution_requests;

DROP TABLE saga;
