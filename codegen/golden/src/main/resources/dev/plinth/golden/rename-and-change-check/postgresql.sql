-- golden on postgresql, migration 0002
-- Hazard: Fails if a row does not meet things.few.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things RENAME CONSTRAINT small TO few;

ALTER TABLE things DROP CONSTRAINT few;

ALTER TABLE things ADD CONSTRAINT few CHECK (b < 9);
