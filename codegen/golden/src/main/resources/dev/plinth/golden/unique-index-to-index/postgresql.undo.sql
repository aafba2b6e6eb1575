-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if rows have the same values in few.

SET LOCAL lock_timeout = '5s';

DROP INDEX few;

CREATE UNIQUE INDEX few ON things (a);
