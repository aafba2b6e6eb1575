-- golden on sqlite, migration 0002
-- Hazard: Fails if rows have the same values in few.

CREATE UNIQUE INDEX few ON things (a) WHERE b IS NOT NULL;

CREATE INDEX things_b_idx ON things (b);
