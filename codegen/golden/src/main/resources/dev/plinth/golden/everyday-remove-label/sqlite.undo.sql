-- golden on sqlite, undo of migration 0002

ALTER TABLE orders DROP CONSTRAINT orders_state_check;

ALTER TABLE orders ADD CONSTRAINT orders_state_check CHECK (state IN ('OPEN', 'PAID', 'CLOSED'));
