-- golden on sqlite, undo of migration 0002

DROP INDEX many;

CREATE INDEX few ON things (a);
