-- golden on postgresql, migration 0002
-- Hazard: Fails if a row does not meet things.known.
-- Hazard: Fails if rows have the same values in two.

SET LOCAL lock_timeout = '5s';

DROP INDEX one;

ALTER TABLE things RENAME COLUMN v TO w;

ALTER TABLE things ALTER COLUMN w TYPE text;

ALTER TABLE things ALTER COLUMN w SET DEFAULT 'y';

UPDATE things
SET w = 'none'
WHERE w IS NULL;

ALTER TABLE things ALTER COLUMN w SET NOT NULL;

COMMENT ON COLUMN things.w IS 'It was v.';

ALTER TABLE things ADD CONSTRAINT known CHECK (w <> '');

CREATE UNIQUE INDEX two ON things (w);
