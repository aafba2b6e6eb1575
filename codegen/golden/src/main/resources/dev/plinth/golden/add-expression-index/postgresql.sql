-- golden on postgresql, migration 0002

CREATE INDEX folded ON things ((lower(a COLLATE "C")));
