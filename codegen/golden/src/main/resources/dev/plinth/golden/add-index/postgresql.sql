-- golden on postgresql, migration 0002

CREATE INDEX things_a_b_idx ON things (a, b DESC);
