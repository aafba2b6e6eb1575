-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of orders.
-- Hazard: Permanently deletes all rows of log.

SET LOCAL lock_timeout = '5s';

DROP TABLE orders;

DROP TABLE log;

DROP TYPE state;

DROP FUNCTION closed_orders_stay();

DROP FUNCTION log_is_append_only();

DROP FUNCTION log_state();
