-- rpa_db on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of saga_read_model.
-- Hazard: Permanently deletes all rows of execution_read_model.
-- Hazard: Permanently deletes all rows of event_store.
-- Hazard: Permanently deletes all rows of execution_requests.
-- Hazard: Permanently deletes all rows of saga.

ALTER TABLE saga DROP CONSTRAINT fk_saga_exec_id;

DROP TABLE saga_read_model;

DROP TABLE execution_read_model;

DROP TABLE event_store;

DROP TABLE execution_requests;

DROP TABLE saga;

DROP FUNCTION sync_execution_read_model();

DROP FUNCTION sync_saga_read_model();
