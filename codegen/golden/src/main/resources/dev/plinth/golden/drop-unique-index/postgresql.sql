-- golden on postgresql, migration 0002

DROP INDEX things_a_idx;
