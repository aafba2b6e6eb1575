-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all rows of orders.

DROP TABLE orders;

DROP TYPE mood;

DROP FUNCTION checked();
