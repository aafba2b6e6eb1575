-- golden on sqlite, undo of migration 0002

DROP INDEX few;

CREATE INDEX few ON things (a);
