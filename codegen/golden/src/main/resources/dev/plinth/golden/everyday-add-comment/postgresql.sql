-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

COMMENT ON COLUMN orders.total IS 'In cents';
