-- golden on postgresql, migration 0002

ALTER TABLE things RENAME CONSTRAINT things_pkey TO things_key;
