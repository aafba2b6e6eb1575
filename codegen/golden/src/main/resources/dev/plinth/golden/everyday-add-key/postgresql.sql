-- golden on postgresql, migration 0002
-- Hazard: Fails if a row of orders.orders_customer_fkey references one that is not there.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES customers (id);
