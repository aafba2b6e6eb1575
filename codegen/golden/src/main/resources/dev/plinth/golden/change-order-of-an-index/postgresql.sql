-- golden on postgresql, migration 0002

DROP INDEX few;

CREATE INDEX few ON things (a, b DESC);
