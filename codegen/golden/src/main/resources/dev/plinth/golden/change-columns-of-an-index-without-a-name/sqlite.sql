-- golden on sqlite, migration 0002

DROP INDEX things_a_idx;

CREATE INDEX things_a_b_idx ON things (a, b);
