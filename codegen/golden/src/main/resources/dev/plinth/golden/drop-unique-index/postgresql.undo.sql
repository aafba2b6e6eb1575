-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if rows have the same values in things_a_idx.

SET LOCAL lock_timeout = '5s';

CREATE UNIQUE INDEX things_a_idx ON things (a);
