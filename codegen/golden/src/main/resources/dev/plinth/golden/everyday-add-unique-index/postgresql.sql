-- golden on postgresql, migration 0002
-- Hazard: Fails if rows have the same values in orders_note_idx.

SET LOCAL lock_timeout = '5s';

CREATE UNIQUE INDEX orders_note_idx ON orders (note);
