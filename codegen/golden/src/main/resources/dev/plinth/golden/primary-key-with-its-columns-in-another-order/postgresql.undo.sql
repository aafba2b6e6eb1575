-- golden on postgresql, undo of migration 0002

ALTER TABLE things DROP CONSTRAINT things_pkey;

ALTER TABLE things ADD CONSTRAINT things_pkey PRIMARY KEY (a, b);
