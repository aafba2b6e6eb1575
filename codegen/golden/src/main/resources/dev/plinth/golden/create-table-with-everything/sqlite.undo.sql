-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all rows of orders.

DROP TABLE orders;
