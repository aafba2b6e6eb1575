-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT things_pkey;

ALTER TABLE things ADD CONSTRAINT things_pkey PRIMARY KEY (b, a);
