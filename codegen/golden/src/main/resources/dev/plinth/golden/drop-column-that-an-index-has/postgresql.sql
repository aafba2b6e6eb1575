-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of things.b.

SET LOCAL lock_timeout = '5s';

DROP INDEX old;

DROP INDEX few;

ALTER TABLE things DROP COLUMN b;

CREATE INDEX few ON things (a);
