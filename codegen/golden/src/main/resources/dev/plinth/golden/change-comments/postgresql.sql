-- golden on postgresql, migration 0002

COMMENT ON COLUMN things.v IS '${two} $$ \';

COMMENT ON TABLE things IS 'Some things.';

-- placeholderReplacement=false
