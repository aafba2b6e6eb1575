-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;
