-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of orders.customer.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey;

ALTER TABLE orders DROP COLUMN customer;
