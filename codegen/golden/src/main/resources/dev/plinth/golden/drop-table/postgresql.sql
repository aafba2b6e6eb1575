-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all rows of uses.

SET LOCAL lock_timeout = '5s';

DROP TABLE uses;
