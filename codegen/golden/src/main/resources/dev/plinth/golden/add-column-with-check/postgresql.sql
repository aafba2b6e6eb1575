-- golden on postgresql, migration 0002
-- Hazard: Fails if a row does not meet things.known.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD COLUMN a text DEFAULT 'x' NOT NULL;

ALTER TABLE things ADD CONSTRAINT known CHECK (a <> '');
