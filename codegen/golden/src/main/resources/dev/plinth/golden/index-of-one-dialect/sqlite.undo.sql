-- golden on sqlite, undo of migration 0002

CREATE INDEX few ON things (a);
