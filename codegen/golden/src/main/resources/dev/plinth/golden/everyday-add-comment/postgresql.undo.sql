-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

COMMENT ON COLUMN orders.total IS NULL;
