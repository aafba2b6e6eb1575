-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of texts.

SET LOCAL lock_timeout = '5s';

DROP TABLE texts;
