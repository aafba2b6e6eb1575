-- golden on sqlite, migration 0002

CREATE INDEX things_b_idx ON things (b);
