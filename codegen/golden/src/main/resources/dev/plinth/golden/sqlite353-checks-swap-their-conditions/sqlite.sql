-- golden on sqlite, migration 0002
-- Hazard: Fails if a row does not meet things.one.
-- Hazard: Fails if a row does not meet things.two.

ALTER TABLE things DROP CONSTRAINT one;

ALTER TABLE things DROP CONSTRAINT two;

ALTER TABLE things ADD CONSTRAINT one CHECK (a <> '');

ALTER TABLE things ADD CONSTRAINT two CHECK (b < 10);
