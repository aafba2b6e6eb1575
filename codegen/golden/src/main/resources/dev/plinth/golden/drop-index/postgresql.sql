-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

DROP INDEX things_a_idx;
