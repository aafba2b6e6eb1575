-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE uses DROP CONSTRAINT uses_thing_fkey;

ALTER TABLE things DROP CONSTRAINT things_pkey;

ALTER TABLE things DROP CONSTRAINT things_id_key;

ALTER TABLE things ADD CONSTRAINT things_pkey PRIMARY KEY (id);

ALTER TABLE uses ADD CONSTRAINT uses_thing_fkey FOREIGN KEY (thing) REFERENCES things (id);
