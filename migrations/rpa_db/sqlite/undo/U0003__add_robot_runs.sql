-- rpa_db on sqlite, undo of migration 0003
-- Hazard: Permanently deletes all rows of robot_run_read_model.
-- Hazard: Permanently deletes all rows of robot_run.

DROP TABLE robot_run_read_model;

DROP TABLE robot_run;
