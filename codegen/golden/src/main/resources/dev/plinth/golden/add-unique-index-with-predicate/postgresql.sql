-- golden on postgresql, migration 0002
-- Hazard: Fails if rows have the same values in things_b_idx.

SET LOCAL lock_timeout = '5s';

CREATE UNIQUE INDEX things_b_idx ON things (b) WHERE a <> 'y';
