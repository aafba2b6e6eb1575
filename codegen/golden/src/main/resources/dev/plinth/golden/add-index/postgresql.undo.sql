-- golden on postgresql, undo of migration 0002

DROP INDEX things_a_b_idx;
