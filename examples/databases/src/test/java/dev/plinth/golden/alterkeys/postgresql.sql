-- golden on postgresql, migration 0002
-- Hazard: Fails if rows have the same values in customers.customers_code.
-- Hazard: Fails if a row does not meet orders.orders_total.
-- Hazard: Fails if a row of orders.orders_customer_code_fkey references one that is not there.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

ALTER TABLE customers DROP CONSTRAINT customers_name;

ALTER TABLE orders DROP CONSTRAINT orders_small;

ALTER TABLE orders DROP CONSTRAINT orders_total;

ALTER TABLE customers ADD CONSTRAINT customers_code UNIQUE (code);

ALTER TABLE orders ADD CONSTRAINT orders_twice UNIQUE (id, total);

ALTER TABLE orders ADD CONSTRAINT orders_total CHECK (total >= 0);

ALTER TABLE orders ADD CONSTRAINT orders_customer_code_fkey FOREIGN KEY (customer_code) REFERENCES customers (code);

ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE;
