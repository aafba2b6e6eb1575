-- golden on postgresql, migration 0002
-- Hazard: Fails if a row does not meet things.one.
-- Hazard: Fails if a row does not meet things.two.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT one;

ALTER TABLE things DROP CONSTRAINT two;

ALTER TABLE things ADD CONSTRAINT one CHECK (a <> '');

ALTER TABLE things ADD CONSTRAINT two CHECK (b < 10);
