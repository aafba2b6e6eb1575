-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all values of things.b.

DROP INDEX old;

DROP INDEX few;

ALTER TABLE things DROP COLUMN b;

CREATE INDEX few ON things (a);
