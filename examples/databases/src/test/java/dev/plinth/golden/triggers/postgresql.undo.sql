-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of totals.
-- Hazard: Permanently deletes all rows of stock.
-- Hazard: Permanently deletes all rows of log.

SET LOCAL lock_timeout = '5s';

DROP TABLE totals;

DROP TABLE stock;

DROP TABLE log;

DROP FUNCTION after_delete();

DROP FUNCTION before_all();

DROP FUNCTION before_change();

DROP FUNCTION every_event();

DROP FUNCTION upsert();

DROP FUNCTION upsert_plain();
