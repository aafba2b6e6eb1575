-- rpa_db on postgresql, migration 0004
-- Hazard: Fails if a row has no value for robot_run.saga_id.
-- Hazard: Fails if a row has no value for robot_run_read_model.saga_id.
-- Hazard: Fails if a row has no value for robot_run_read_model.exec_id.
-- Accepted, robot_run.saga_id: nothing has written a run without its saga
-- Accepted, robot_run_read_model.saga_id: copied from robot_run
-- Accepted, robot_run_read_model.exec_id: every saga has an execution

SET LOCAL lock_timeout = '5s';

ALTER TABLE robot_run ALTER COLUMN saga_id SET NOT NULL;

ALTER TABLE robot_run_read_model ALTER COLUMN saga_id SET NOT NULL;

ALTER TABLE robot_run_read_model ALTER COLUMN exec_id SET NOT NULL;
