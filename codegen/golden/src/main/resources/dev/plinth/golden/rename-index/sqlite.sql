-- golden on sqlite, migration 0002

DROP INDEX few;

CREATE INDEX many ON things (a);
