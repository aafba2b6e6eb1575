-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if rows have the same values in few.

DROP INDEX few;

CREATE UNIQUE INDEX few ON things (b) WHERE a = 'x';
