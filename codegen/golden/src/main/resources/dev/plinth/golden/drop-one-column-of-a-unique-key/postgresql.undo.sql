-- golden on postgresql, undo of migration 0002
-- Lossy: Adds things.b again without its values.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT one;

ALTER TABLE things ADD COLUMN b integer;

ALTER TABLE things ADD CONSTRAINT one UNIQUE (a, b);
