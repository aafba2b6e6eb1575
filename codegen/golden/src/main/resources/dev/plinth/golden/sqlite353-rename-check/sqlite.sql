-- golden on sqlite, migration 0002
-- Hazard: Fails if a row does not meet things.few.

ALTER TABLE things DROP CONSTRAINT small;

ALTER TABLE things ADD CONSTRAINT few CHECK (b < 10);
