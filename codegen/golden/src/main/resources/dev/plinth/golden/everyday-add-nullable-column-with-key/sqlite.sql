-- golden on sqlite, migration 0002

ALTER TABLE orders ADD COLUMN customer INTEGER CONSTRAINT orders_customer_fkey REFERENCES customers (id);
