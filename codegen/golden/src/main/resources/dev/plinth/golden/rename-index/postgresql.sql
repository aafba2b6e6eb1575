-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER INDEX few RENAME TO many;
