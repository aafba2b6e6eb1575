-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if rows have the same values in customers.customers_name.
-- Hazard: Fails if a row does not meet orders.orders_small.
-- Hazard: Fails if a row does not meet orders.orders_total.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey;

ALTER TABLE orders DROP CONSTRAINT orders_customer_code_fkey;

ALTER TABLE customers DROP CONSTRAINT customers_code;

ALTER TABLE orders DROP CONSTRAINT orders_twice;

ALTER TABLE orders DROP CONSTRAINT orders_total;

ALTER TABLE customers ADD CONSTRAINT customers_name UNIQUE (name);

ALTER TABLE orders ADD CONSTRAINT orders_small CHECK (total < 1000);

ALTER TABLE orders ADD CONSTRAINT orders_total CHECK (total > 0);

ALTER TABLE orders ADD CONSTRAINT orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers (id);
