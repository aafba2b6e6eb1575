-- golden on postgresql, undo of migration 0002

COMMENT ON COLUMN things.v IS NULL;

COMMENT ON TABLE things IS NULL;
