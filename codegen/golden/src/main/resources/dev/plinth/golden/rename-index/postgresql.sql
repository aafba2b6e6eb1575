-- golden on postgresql, migration 0002

ALTER INDEX few RENAME TO many;
