-- golden on postgresql, migration 0002
-- Hazard: Fails if a row has no value for things.v.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN v SET NOT NULL;
