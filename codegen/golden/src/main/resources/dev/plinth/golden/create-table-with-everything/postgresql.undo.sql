-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all rows of orders.

SET LOCAL lock_timeout = '5s';

DROP TABLE orders;

DROP TYPE mood;

DROP FUNCTION checked();
