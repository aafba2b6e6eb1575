-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

COMMENT ON COLUMN things.v IS 'One.';

COMMENT ON TABLE things IS 'All things.';
