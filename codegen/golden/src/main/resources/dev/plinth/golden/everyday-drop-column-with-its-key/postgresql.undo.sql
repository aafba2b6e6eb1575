-- golden on postgresql, undo of migration 0002
-- Lossy: Adds orders.customer again without its values.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD COLUMN customer bigint CONSTRAINT orders_customer_fkey REFERENCES customers (id);
