-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

DROP INDEX few;

CREATE INDEX few ON things (a, b DESC);
