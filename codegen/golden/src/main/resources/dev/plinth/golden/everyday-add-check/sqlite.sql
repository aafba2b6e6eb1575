-- golden on sqlite, migration 0002
-- Hazard: Fails if a row does not meet orders.orders_total_check.

ALTER TABLE orders DROP CONSTRAINT orders_total_check;

ALTER TABLE orders ADD CONSTRAINT orders_total_check1 CHECK (total BETWEEN -2147483648 AND 2147483647);

ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0);
