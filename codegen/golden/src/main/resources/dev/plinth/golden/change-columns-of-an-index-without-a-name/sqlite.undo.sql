-- golden on sqlite, undo of migration 0002

DROP INDEX things_a_b_idx;

CREATE INDEX things_a_idx ON things (a);
