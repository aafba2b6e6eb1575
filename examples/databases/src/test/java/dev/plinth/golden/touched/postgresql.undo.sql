-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of pages.
-- Hazard: Permanently deletes all rows of log.

SET LOCAL lock_timeout = '5s';

DROP TABLE pages;

DROP TABLE log;

DROP FUNCTION label();

DROP FUNCTION log_title();

DROP FUNCTION name();

DROP FUNCTION touch();

DROP FUNCTION warn();
