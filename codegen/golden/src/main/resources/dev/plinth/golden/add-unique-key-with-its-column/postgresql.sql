-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD COLUMN code text;

ALTER TABLE things ADD CONSTRAINT things_code_key UNIQUE (code);
