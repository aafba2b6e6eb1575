-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all rows of uses.

DROP TABLE uses;
