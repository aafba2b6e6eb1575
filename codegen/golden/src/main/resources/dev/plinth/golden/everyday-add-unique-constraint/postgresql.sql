-- golden on postgresql, migration 0002
-- Hazard: Fails if rows have the same values in orders.orders_note_key.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD CONSTRAINT orders_note_key UNIQUE (note);
