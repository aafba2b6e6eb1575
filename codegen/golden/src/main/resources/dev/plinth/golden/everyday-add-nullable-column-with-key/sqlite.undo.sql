-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of orders.customer.

ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey;

ALTER TABLE orders DROP COLUMN customer;
