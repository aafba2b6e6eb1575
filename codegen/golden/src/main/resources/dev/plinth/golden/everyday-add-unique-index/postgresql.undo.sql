-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

DROP INDEX orders_note_idx;
