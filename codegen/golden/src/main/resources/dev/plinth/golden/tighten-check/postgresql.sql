-- golden on postgresql, migration 0002
-- Hazard: Fails if a row does not meet things.small.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT small;

ALTER TABLE things ADD CONSTRAINT small CHECK (b < 10);
