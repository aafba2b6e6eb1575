-- rpa_db on postgresql, undo of migration 0003
-- Hazard: Permanently deletes all rows of robot_run_read_model.
-- Hazard: Permanently deletes all rows of robot_run.

SET LOCAL lock_timeout = '5s';

DROP TABLE robot_run_read_model;

DROP TABLE robot_run;

DROP FUNCTION sync_robot_run_read_model();
