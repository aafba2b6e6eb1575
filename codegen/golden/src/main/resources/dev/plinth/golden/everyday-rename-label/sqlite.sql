-- golden on sqlite, migration 0002

ALTER TABLE orders DROP CONSTRAINT orders_state_check;

UPDATE orders
SET state = CASE state WHEN 'CLOSED' THEN 'DONE' ELSE state END
WHERE state IN ('CLOSED');

ALTER TABLE orders ADD CONSTRAINT orders_state_check CHECK (state IN ('OPEN', 'DONE'));
