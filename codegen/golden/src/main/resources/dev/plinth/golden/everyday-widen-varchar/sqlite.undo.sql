-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a value of orders.note is not one of its new type.

ALTER TABLE orders DROP CONSTRAINT orders_note_check;

ALTER TABLE orders ADD CONSTRAINT orders_note_check CHECK (length(note) <= 20);
