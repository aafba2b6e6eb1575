-- golden on postgresql, migration 0002
-- Hazard: Fails if rows have the same values in things.things_pkey.

SET LOCAL lock_timeout = '5s';

ALTER TABLE uses DROP CONSTRAINT uses_thing_fkey;

ALTER TABLE things DROP CONSTRAINT things_pkey;

ALTER TABLE things ADD CONSTRAINT things_pkey PRIMARY KEY (b, a);

ALTER TABLE things ADD CONSTRAINT things_id_key UNIQUE (id);

ALTER TABLE uses ADD CONSTRAINT uses_thing_fkey FOREIGN KEY (thing) REFERENCES things (id);
