-- golden on sqlite, migration 0002
-- Hazard: Fails if a row has no value for things.v.

ALTER TABLE things ALTER COLUMN v SET NOT NULL;
