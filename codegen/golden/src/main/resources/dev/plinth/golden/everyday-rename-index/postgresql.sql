-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER INDEX totals RENAME TO by_total;
