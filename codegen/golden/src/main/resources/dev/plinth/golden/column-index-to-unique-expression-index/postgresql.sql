-- golden on postgresql, migration 0002
-- Hazard: Fails if rows have the same values in folded.

SET LOCAL lock_timeout = '5s';

DROP INDEX folded;

CREATE UNIQUE INDEX folded ON things ((lower(a COLLATE "C")), b);
