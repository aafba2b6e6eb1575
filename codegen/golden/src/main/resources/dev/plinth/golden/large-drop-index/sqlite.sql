-- golden on sqlite, migration 0002

DROP INDEX things_b_idx;
