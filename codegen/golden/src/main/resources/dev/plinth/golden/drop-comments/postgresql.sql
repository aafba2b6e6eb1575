-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

COMMENT ON COLUMN things.v IS NULL;

COMMENT ON TABLE things IS NULL;
