-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of lines.
-- Hazard: Permanently deletes all rows of orders.

SET LOCAL lock_timeout = '5s';

DROP TABLE lines;

DROP TABLE orders;
