-- golden on sqlite, migration 0002
-- Hazard: Fails if a value of orders.state is not one of its new type.

ALTER TABLE orders DROP CONSTRAINT orders_state_check;

ALTER TABLE orders ADD CONSTRAINT orders_state_check CHECK (state IN ('OPEN', 'CLOSED'));
