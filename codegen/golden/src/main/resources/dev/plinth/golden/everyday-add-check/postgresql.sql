-- golden on postgresql, migration 0002
-- Hazard: Fails if a row does not meet orders.orders_total_check.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total >= 0);
