-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey;

ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES customers (id);
