-- golden on postgresql, undo of migration 0002
-- Lossy: Adds things.b again without its values.

SET LOCAL lock_timeout = '5s';

DROP INDEX few;

ALTER TABLE things ADD COLUMN b integer;

CREATE INDEX few ON things (a, b);

CREATE INDEX old ON things (id) WHERE b > 1;
