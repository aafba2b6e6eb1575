-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if rows have the same values in one.

ALTER TABLE things DROP CONSTRAINT one;

CREATE UNIQUE INDEX one ON things (id);
