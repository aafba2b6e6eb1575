-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD COLUMN customer bigint CONSTRAINT orders_customer_fkey REFERENCES customers (id);
