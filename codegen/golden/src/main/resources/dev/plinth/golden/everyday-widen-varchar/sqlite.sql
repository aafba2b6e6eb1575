-- golden on sqlite, migration 0002

ALTER TABLE orders DROP CONSTRAINT orders_note_check;

ALTER TABLE orders ADD CONSTRAINT orders_note_check CHECK (length(note) <= 40);
