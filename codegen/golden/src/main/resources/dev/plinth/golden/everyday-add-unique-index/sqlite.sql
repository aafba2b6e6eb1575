-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in orders_note_idx.

CREATE UNIQUE INDEX orders_note_idx ON orders (note);
