-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER INDEX by_total RENAME TO totals;
