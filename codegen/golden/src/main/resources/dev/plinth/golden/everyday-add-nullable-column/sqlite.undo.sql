-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of orders.note.

ALTER TABLE orders DROP COLUMN note;
