-- golden on sqlite, undo of migration 0002

DROP INDEX orders_note_idx;
