-- golden on sqlite, undo of migration 0002
-- Lossy: Adds orders.note again without its values.

ALTER TABLE orders ADD COLUMN note TEXT;
