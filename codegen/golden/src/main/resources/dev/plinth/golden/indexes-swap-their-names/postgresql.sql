-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

DROP INDEX two;

DROP INDEX one;

CREATE INDEX one ON things (b);

CREATE INDEX two ON things (a);
