-- golden on sqlite, migration 0002
-- Hazard: Fails if a row does not meet things.small.

ALTER TABLE things DROP CONSTRAINT small;

ALTER TABLE things ADD CONSTRAINT small CHECK (b < 100);
