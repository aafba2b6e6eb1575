-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders DROP CONSTRAINT orders_state_check;

ALTER TABLE orders ADD CONSTRAINT orders_state_check CHECK (state IN ('OPEN', 'PAID', 'CLOSED'));
