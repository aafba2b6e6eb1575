-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of orders.made.

ALTER TABLE orders DROP CONSTRAINT orders_made_check;

ALTER TABLE orders DROP COLUMN made;
