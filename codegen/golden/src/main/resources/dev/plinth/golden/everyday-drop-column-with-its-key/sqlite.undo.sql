-- golden on sqlite, undo of migration 0002
-- Lossy: Adds orders.customer again without its values.

ALTER TABLE orders ADD COLUMN customer INTEGER CONSTRAINT orders_customer_fkey REFERENCES customers (id);
