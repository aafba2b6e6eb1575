-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all rows of texts.

SET LOCAL lock_timeout = '5s';

DROP TABLE texts;
