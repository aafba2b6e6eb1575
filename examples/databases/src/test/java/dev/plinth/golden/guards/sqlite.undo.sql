-- golden on sqlite, undo of migration 0001
-- Hazard: Permanently deletes all rows of orders.
-- Hazard: Permanently deletes all rows of log.

DROP TABLE orders;

DROP TABLE log;
