-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

COMMENT ON COLUMN things.v IS 'It''s a "value".
Of two lines; -- no comment.';

COMMENT ON TABLE things IS 'All things.';
