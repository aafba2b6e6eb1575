-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if rows have the same values in one.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT one;

CREATE UNIQUE INDEX one ON things (id);
