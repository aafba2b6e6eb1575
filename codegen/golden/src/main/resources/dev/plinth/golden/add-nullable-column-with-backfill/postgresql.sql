-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE people ADD COLUMN kind text DEFAULT 'old';

ALTER TABLE people ALTER COLUMN kind DROP DEFAULT;
