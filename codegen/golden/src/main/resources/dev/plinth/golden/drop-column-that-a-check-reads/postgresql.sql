-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all values of things.b.
-- Hazard: Fails if a row does not meet things.both.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT "both";

ALTER TABLE things DROP COLUMN b;

ALTER TABLE things ADD CONSTRAINT "both" CHECK (a <> '');
