-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if rows have the same values in things.things_pkey.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD CONSTRAINT things_pkey PRIMARY KEY (id);
