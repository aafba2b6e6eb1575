-- golden on sqlite, undo of migration 0001
-- Hazard: Permanently deletes all rows of totals.
-- Hazard: Permanently deletes all rows of stock.
-- Hazard: Permanently deletes all rows of log.

DROP TABLE totals;

DROP TABLE stock;

DROP TABLE log;
