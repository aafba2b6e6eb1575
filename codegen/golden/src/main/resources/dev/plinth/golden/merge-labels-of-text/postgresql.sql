-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders DROP CONSTRAINT orders_state_check;

ALTER TABLE orders DISABLE TRIGGER USER;

UPDATE orders
SET state = CASE state WHEN 'LOST' THEN 'DONE' ELSE state END
WHERE state IN ('LOST');

ALTER TABLE orders ENABLE TRIGGER USER;

ALTER TABLE orders ADD CONSTRAINT orders_state_check CHECK (state IN ('OPEN', 'DONE'));
