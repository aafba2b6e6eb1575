-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of orders.amount.

ALTER TABLE orders DROP CONSTRAINT orders_amount_check;

ALTER TABLE orders DROP COLUMN amount;
