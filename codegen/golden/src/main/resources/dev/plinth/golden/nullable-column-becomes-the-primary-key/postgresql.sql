-- golden on postgresql, migration 0002
-- Hazard: Fails if a row has no value for things.id.
-- Hazard: Fails if rows have the same values in things.things_pkey.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN id SET NOT NULL;

ALTER TABLE things ADD CONSTRAINT things_pkey PRIMARY KEY (id);
