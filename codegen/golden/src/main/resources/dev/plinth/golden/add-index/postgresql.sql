-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

CREATE INDEX things_a_b_idx ON things (a, b DESC);
