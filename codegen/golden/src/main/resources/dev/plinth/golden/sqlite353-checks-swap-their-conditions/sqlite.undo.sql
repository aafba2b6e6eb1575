-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a row does not meet things.one.
-- Hazard: Fails if a row does not meet things.two.

ALTER TABLE things DROP CONSTRAINT one;

ALTER TABLE things DROP CONSTRAINT two;

ALTER TABLE things ADD CONSTRAINT one CHECK (b < 10);

ALTER TABLE things ADD CONSTRAINT two CHECK (a <> '');
