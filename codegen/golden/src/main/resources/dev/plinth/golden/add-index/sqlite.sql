-- golden on sqlite, migration 0002

CREATE INDEX things_a_b_idx ON things (a, b DESC);
