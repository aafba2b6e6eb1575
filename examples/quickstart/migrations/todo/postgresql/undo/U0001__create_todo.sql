-- todo on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of tasks.

DROP TABLE tasks;
