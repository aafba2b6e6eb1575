-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if rows have the same values in things.one.

SET LOCAL lock_timeout = '5s';

DROP INDEX one;

ALTER TABLE things ADD CONSTRAINT one UNIQUE (id);
