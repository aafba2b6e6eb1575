-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD COLUMN c integer DEFAULT 7 NOT NULL;
