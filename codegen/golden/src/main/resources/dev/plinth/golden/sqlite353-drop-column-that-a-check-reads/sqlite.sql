-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all values of things.b.
-- Hazard: Fails if a row does not meet things.both.

ALTER TABLE things DROP CONSTRAINT things_b_check;

ALTER TABLE things DROP CONSTRAINT both;

ALTER TABLE things ADD CONSTRAINT both CHECK (a <> '');

ALTER TABLE things DROP COLUMN b;
