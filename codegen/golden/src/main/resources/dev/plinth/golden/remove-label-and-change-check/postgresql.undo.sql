-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if a row does not meet things.known.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT known;

ALTER TYPE mood ADD VALUE 'ODD' AFTER 'GOOD';

ALTER TABLE things ALTER COLUMN v DROP DEFAULT;

ALTER TABLE things ADD CONSTRAINT known CHECK ((v = 'BAD' OR id > 0));
