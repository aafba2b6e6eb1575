-- rpa_db on postgresql, undo of migration 0004

SET LOCAL lock_timeout = '5s';

ALTER TABLE robot_run ALTER COLUMN saga_id DROP NOT NULL;

ALTER TABLE robot_run_read_model ALTER COLUMN saga_id DROP NOT NULL;

ALTER TABLE robot_run_read_model ALTER COLUMN exec_id DROP NOT NULL;
