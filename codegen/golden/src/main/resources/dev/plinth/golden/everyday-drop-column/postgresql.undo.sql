-- golden on postgresql, undo of migration 0002
-- Lossy: Adds orders.note again without its values.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD COLUMN note text;
