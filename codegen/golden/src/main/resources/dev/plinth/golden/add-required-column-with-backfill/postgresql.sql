-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD COLUMN amount integer DEFAULT 3 NOT NULL;

ALTER TABLE orders ALTER COLUMN amount DROP DEFAULT;
