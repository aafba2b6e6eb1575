-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all rows of others.

SET LOCAL lock_timeout = '5s';

DROP TABLE others;
