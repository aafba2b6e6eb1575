-- golden on sqlite, undo of migration 0002

ALTER TABLE orders DROP CONSTRAINT orders_state_check;

UPDATE orders
SET state = CASE state WHEN 'DONE' THEN 'CLOSED' ELSE state END
WHERE state IN ('DONE');

ALTER TABLE orders ADD CONSTRAINT orders_state_check CHECK (state IN ('OPEN', 'CLOSED'));
