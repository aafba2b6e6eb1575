-- golden on postgresql, undo of migration 0002
-- Lossy: Adds things.b again without its values.
-- Hazard: Fails if a row does not meet things.both.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT "both";

ALTER TABLE things ADD COLUMN b integer;

ALTER TABLE things ADD CONSTRAINT "both" CHECK ((a <> '' OR b > 0));
