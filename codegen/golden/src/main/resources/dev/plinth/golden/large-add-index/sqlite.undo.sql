-- golden on sqlite, undo of migration 0002

DROP INDEX things_b_idx;
