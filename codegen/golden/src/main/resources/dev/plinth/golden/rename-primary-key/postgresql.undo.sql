-- golden on postgresql, undo of migration 0002

ALTER TABLE things RENAME CONSTRAINT things_key TO things_pkey;
