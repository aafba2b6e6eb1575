-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

CREATE INDEX folded ON things ((lower(a COLLATE "C")));
