-- golden on postgresql, undo of migration 0002
-- Hazard: Fails if rows have the same values in things.things_pkey.

ALTER TABLE things ADD CONSTRAINT things_pkey PRIMARY KEY (id);
