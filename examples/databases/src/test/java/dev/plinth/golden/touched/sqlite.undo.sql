-- golden on sqlite, undo of migration 0001
-- Hazard: Permanently deletes all rows of pages.
-- Hazard: Permanently deletes all rows of log.

DROP TABLE pages;

DROP TABLE log;
