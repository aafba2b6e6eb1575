-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of jobs.

SET LOCAL lock_timeout = '5s';

DROP TABLE jobs;

DROP TYPE state;
