-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of orders.total.

ALTER TABLE orders DROP CONSTRAINT orders_total_check;

ALTER TABLE orders DROP COLUMN total;
