-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in things_b_idx.

CREATE UNIQUE INDEX things_b_idx ON things (b) WHERE a <> 'y';
