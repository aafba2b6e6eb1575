-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

DROP INDEX things_a_b_idx;

CREATE INDEX things_a_idx ON things (a);
