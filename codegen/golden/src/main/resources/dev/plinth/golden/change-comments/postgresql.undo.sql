-- golden on postgresql, undo of migration 0002

COMMENT ON COLUMN things.v IS 'One.';

COMMENT ON TABLE things IS 'All things.';
